# Words a person reads, Bahasa Indonesia. Keys are grouped by room: a prefix a room.
