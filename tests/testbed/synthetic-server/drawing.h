/* What operations are made of. */
#ifndef DRAWING_H
#define DRAWING_H

#include "synthetic.h"

typedef struct Box {
    int x, y, width, height;
} Box;

QXLRect rect_of(Box box);
Box whole(int width, int height);
Box somewhere(int width, int height);
Box random_box(void);

/* On the screen, without clip, and nothing but the type set. */
QXLDrawable *drawable(int type, Box box);
QXLDrawable *fill_of(Box box, uint16_t rop);
QXLDrawable *copy_of(QXLImage *image, Box box);
QXLDrawable *copy_in(int format, Box box);
void push(const QXLDrawable *drawn);

void solid(QXLBrush *brush);
void pattern(QXLBrush *brush);
void any_brush(QXLBrush *brush);
uint16_t random_rop(void);

/* images of all kinds (blits.c) */
void copy(void);
void scale(void);
void cached(void);
void palette(void);
void blend(void);
void clip(void);
void mask(void);
void opaque(void);
void rop3(void);
void transparent(void);
void alpha(void);
void composite(void);

/* everything else (shapes.c) */
void fill(void);
void rop(void);
void pattern_fill(void);
void stroke(void);
void text(void);
void text8(void);
void black(void);
void white(void);
void invers(void);
void copybits(void);
void surf(void);

#endif
