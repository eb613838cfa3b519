/* Boxes, brushes, and the commands that most operations begin with. */
#include "drawing.h"

QXLRect rect_of(Box box)
{
    QXLRect rect = {.left = box.x, .top = box.y, .right = box.x + box.width, .bottom = box.y + box.height};
    return rect;
}

Box whole(int width, int height)
{
    Box box = {.width = width, .height = height};
    return box;
}

Box somewhere(int width, int height)
{
    Box box = {.width = width, .height = height};
    box.x = random_below(SCREEN_WIDTH - width);
    box.y = random_below(SCREEN_HEIGHT - height);
    return box;
}

Box random_box(void)
{
    int width = random_between(4, 200);
    return somewhere(width, random_between(4, 150));
}

QXLDrawable *drawable(int type, Box box)
{
    QXLDrawable *drawn = zeroed(sizeof *drawn);
    drawn->release_info.id = address_of(drawn);
    drawn->effect = QXL_EFFECT_BLEND;
    drawn->type = (uint8_t)type;
    drawn->bbox = rect_of(box);
    drawn->clip.type = SPICE_CLIP_TYPE_NONE;
    for (int i = 0; i < 3; i++) {
        drawn->surfaces_dest[i] = -1;
    }
    return drawn;
}

void push(const QXLDrawable *drawn)
{
    push_command(QXL_CMD_DRAW, drawn);
}

static uint32_t random_colour(void)
{
    return (uint32_t)random_below(1 << 24);
}

void solid(QXLBrush *brush)
{
    brush->type = SPICE_BRUSH_TYPE_SOLID;
    brush->u.color = random_colour();
}

void pattern(QXLBrush *brush)
{
    int width = random_between(3, 24);
    int height = random_between(3, 24);
    brush->type = SPICE_BRUSH_TYPE_PATTERN;
    brush->u.pattern.pat = address_of(random_image(SPICE_BITMAP_FMT_32BIT, width, height));
    brush->u.pattern.pos.x = random_below(10);
    brush->u.pattern.pos.y = random_below(10);
}

void any_brush(QXLBrush *brush)
{
    if (random_below(3)) {
        solid(brush);
    } else {
        pattern(brush);
    }
}

uint16_t random_rop(void)
{
    static const int rops[] = {
        SPICE_ROPD_OP_PUT, SPICE_ROPD_OP_PUT, SPICE_ROPD_OP_OR, SPICE_ROPD_OP_AND, SPICE_ROPD_OP_XOR,
        SPICE_ROPD_OP_PUT | SPICE_ROPD_INVERS_SRC, SPICE_ROPD_OP_XOR | SPICE_ROPD_INVERS_DEST,
        SPICE_ROPD_OP_OR | SPICE_ROPD_INVERS_SRC, SPICE_ROPD_OP_AND | SPICE_ROPD_INVERS_DEST,
        SPICE_ROPD_OP_PUT | SPICE_ROPD_INVERS_RES, SPICE_ROPD_OP_XOR | SPICE_ROPD_INVERS_RES,
    };
    return (uint16_t)rops[random_below(11)];
}

QXLDrawable *fill_of(Box box, uint16_t rop)
{
    QXLDrawable *drawn = drawable(QXL_DRAW_FILL, box);
    solid(&drawn->u.fill.brush);
    drawn->u.fill.rop_descriptor = rop;
    return drawn;
}

QXLDrawable *copy_of(QXLImage *image, Box box)
{
    QXLDrawable *drawn = drawable(QXL_DRAW_COPY, box);
    drawn->u.copy.src_bitmap = address_of(image);
    drawn->u.copy.src_area = rect_of(whole((int)image->descriptor.width, (int)image->descriptor.height));
    drawn->u.copy.rop_descriptor = SPICE_ROPD_OP_PUT;
    drawn->u.copy.scale_mode = (uint8_t)random_below(2);
    return drawn;
}

QXLDrawable *copy_in(int format, Box box)
{
    return copy_of(random_image(format, box.width, box.height), box);
}
