# Words a person reads, English. Keys are grouped by room: a prefix a room.
