/* What server and client must agree on. */
#ifndef PICTURE_H
#define PICTURE_H

enum { SCREEN_WIDTH = 800, SCREEN_HEIGHT = 600 };

/* The last operation fills this corner with this colour: so clients know that they have seen everything. */
enum { END_SIZE = 4, END_COLOUR = 0x13579b };

#endif
