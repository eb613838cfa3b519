/* What the parts of the synthetic server know of each other. */
#ifndef SYNTHETIC_H
#define SYNTHETIC_H

#include "picture.h"

#include <spice.h>
#include <spice/enums.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* images.c: everything random comes from one sequence, which the seed decides. Commands, and what they point to, are
 * never freed: the process lives for one picture. */
void seed_random(uint32_t seed);
int random_below(int bound);
int random_between(int least, int most);
void *zeroed(size_t size);
uint64_t address_of(const void *pointer);
QXLImage *random_image(int format, int width, int height);
QXLImage *cached_image(int width, int height);
QXLImage *image_of_surface(uint32_t surface, int width, int height);
int random_true_colour_format(void);

/* operations.c */
bool is_operation(const char *name);
void draw_operation(const char *name);
void draw_end(void);

/* server.c: hands a command to the worker of libspice-server. */
void push_command(int type, const void *data);

/* loop.c: what libspice-server wants of an event loop, on glib's. */
extern SpiceCoreInterface event_loop;
extern int display_clients;

#endif
