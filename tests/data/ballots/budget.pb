META
key;value
description;"Musyawarah dusun; contoh"
country;Indonesia
unit;Karanganyar
instance;2026
num_projects;4
num_votes;6
budget;100.000.000
vote_type;approval
rule;equalshares
date_begin;13.06.2026
date_end;13.06.2026
max_length;3
PROJECTS
project_id;cost;votes;name;category
S1;40000000;4;"Sumur ""dalam"" RT 02; pompa";air
J2;60000000;3;Jembatan dusun;jalan,aman
L/3;25000000,50;2;Lampu jalan;aman
X4;999999999;1;Balai lama;lain
VOTES
voter_id;age;sex;vote
1;30-39;P;S1,J2
2;41;L;S1,L/3
3;;P;J2,S1
4;25;L;
5;67;P;S1,L/3,J2,X4
6;33;L;S1,S1
