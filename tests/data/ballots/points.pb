META
key; value
description; Titik suara
country; Indonesia
unit; Karanganyar
instance; 2026
num_projects; 3
num_votes; 3
budget; 10
vote_type: cumulative
rule: greedy
date_begin; 2026
date_end; 2026
max_sum_points; 6
PROJECTS
project_id; cost; name
A; 4; Air
B; 5; Bibit
C; 3; Cuci tangan
VOTES
voter_id; vote; points
1; A,B; 3,2.5
2; C; 6
3; B,A,C; 2,2,3
