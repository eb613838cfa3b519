/* Operations that show images, with random arguments within what spice-gtk and libspice-server can do. No two random
 * numbers are drawn within the arguments of one call: compilers may choose the order there. */
#include "drawing.h"

void copy(void)
{
    int format = random_true_colour_format();
    QXLDrawable *drawn = copy_in(format, random_box());
    /* spice-gtk knows no raster operations between images of 16 bits and screens of 32. */
    if (format != SPICE_BITMAP_FMT_16BIT && !random_below(4)) {
        drawn->u.copy.rop_descriptor = random_rop();
    }
    push(drawn);
}

void scale(void)
{
    int width = random_between(4, 120);
    int height = random_between(4, 90);
    Box box = random_box();
    push(copy_of(random_image(random_true_colour_format(), width, height), box));
}

void cached(void)
{
    Box box = somewhere(90, 60);
    push(copy_of(cached_image(90, 60), box));
}

void palette(void)
{
    static const int formats[] = {SPICE_BITMAP_FMT_1BIT_BE, SPICE_BITMAP_FMT_4BIT_BE, SPICE_BITMAP_FMT_8BIT};
    int format = formats[random_below(3)];
    push(copy_in(format, random_box()));
}

void blend(void)
{
    QXLDrawable *drawn = copy_in(SPICE_BITMAP_FMT_32BIT, random_box());
    drawn->type = QXL_DRAW_BLEND;
    drawn->u.blend.rop_descriptor = random_rop();
    push(drawn);
}

void clip(void)
{
    Box box = random_box();
    int count = random_between(1, 4);
    QXLClipRects *clips = zeroed(sizeof *clips + (size_t)count * sizeof(QXLRect));
    clips->num_rects = (uint32_t)count;
    clips->chunk.data_size = (uint32_t)count * (uint32_t)sizeof(QXLRect);
    QXLRect *rects = (QXLRect *)clips->chunk.data;
    for (int i = 0; i < count; i++) {
        Box part = {.x = box.x + i * box.width / count, .height = box.height / 2 + 1};
        part.y = box.y + random_below(10);
        part.width = box.width / count - random_below(4);
        part.width = part.width > 0 ? part.width : 1;
        rects[i] = rect_of(part);
    }
    QXLDrawable *drawn = copy_in(SPICE_BITMAP_FMT_32BIT, box);
    drawn->clip.type = SPICE_CLIP_TYPE_RECTS;
    drawn->clip.data = address_of(clips);
    push(drawn);
}

void mask(void)
{
    Box box = random_box();
    QXLDrawable *drawn = copy_in(SPICE_BITMAP_FMT_32BIT, box);
    drawn->u.copy.mask.bitmap = address_of(random_image(SPICE_BITMAP_FMT_1BIT_BE, box.width, box.height));
    drawn->u.copy.mask.flags = (uint8_t)random_below(2);
    push(drawn);
}

void opaque(void)
{
    Box box = random_box();
    QXLDrawable *drawn = drawable(QXL_DRAW_OPAQUE, box);
    drawn->u.opaque.src_bitmap = address_of(random_image(SPICE_BITMAP_FMT_32BIT, box.width, box.height));
    drawn->u.opaque.src_area = rect_of(whole(box.width, box.height));
    any_brush(&drawn->u.opaque.brush);
    drawn->u.opaque.rop_descriptor = random_rop();
    push(drawn);
}

void rop3(void)
{
    static const uint8_t codes[] = {0xb8, 0xca, 0xe2, 0xac, 0x6a, 0xea, 0x1b, 0x35};
    Box box = random_box();
    QXLDrawable *drawn = drawable(QXL_DRAW_ROP3, box);
    drawn->u.rop3.src_bitmap = address_of(random_image(SPICE_BITMAP_FMT_32BIT, box.width, box.height));
    drawn->u.rop3.src_area = rect_of(whole(box.width, box.height));
    any_brush(&drawn->u.rop3.brush);
    drawn->u.rop3.rop3 = codes[random_below(8)];
    push(drawn);
}

void transparent(void)
{
    Box box = random_box();
    QXLImage *image = random_image(SPICE_BITMAP_FMT_32BIT, box.width, box.height);
    QXLDrawable *drawn = drawable(QXL_DRAW_TRANSPARENT, box);
    drawn->u.transparent.src_bitmap = address_of(image);
    drawn->u.transparent.src_area = rect_of(whole(box.width, box.height));
    uint32_t first_pixel = *(uint32_t *)(uintptr_t)image->bitmap.data;
    drawn->u.transparent.src_color = first_pixel;
    drawn->u.transparent.true_color = first_pixel;
    push(drawn);
}

void alpha(void)
{
    Box box = random_box();
    Box source = whole(box.width, box.height);
    if (!random_below(3)) {
        source.width = random_between(4, 90);
        source.height = random_between(4, 90);
    }
    int format = random_below(2) ? SPICE_BITMAP_FMT_RGBA : SPICE_BITMAP_FMT_32BIT;
    QXLDrawable *drawn = drawable(QXL_DRAW_ALPHA_BLEND, box);
    drawn->u.alpha_blend.src_bitmap = address_of(random_image(format, source.width, source.height));
    drawn->u.alpha_blend.src_area = rect_of(source);
    drawn->u.alpha_blend.alpha = (uint8_t)(random_below(2) ? 255 : random_below(256));
    push(drawn);
}

void composite(void)
{
    static const int operators[] = {
        QXL_OP_CLEAR, QXL_OP_SOURCE, QXL_OP_OVER, QXL_OP_OVER, QXL_OP_OVER, QXL_OP_OVER_REVERSE, QXL_OP_IN,
        QXL_OP_OUT, QXL_OP_ATOP, QXL_OP_XOR, QXL_OP_ADD,
    };
    Box box = random_box();
    QXLDrawable *drawn = drawable(QXL_DRAW_COMPOSITE, box);
    QXLComposite *made = &drawn->u.composite;
    int filter = random_below(2);
    int repeat = random_below(4);
    made->flags = (uint32_t)(operators[random_below(11)] | filter << 8 | repeat << 14);
    int width = random_below(2) ? box.width : random_between(5, 60);
    int height = random_below(2) ? box.height : random_between(5, 60);
    made->src = address_of(random_image(SPICE_BITMAP_FMT_RGBA, width, height));
    if (random_below(2)) {
        made->mask = address_of(random_image(SPICE_BITMAP_FMT_8BIT_A, box.width, box.height));
        made->flags |= (uint32_t)random_below(4) << 16;
    }
    if (!random_below(3)) {
        QXLTransform *transform = zeroed(sizeof *transform);
        transform->t00 = (uint32_t)(65536 * random_between(5, 20) / 10);
        transform->t11 = (uint32_t)(65536 * random_between(5, 20) / 10);
        transform->t01 = (uint32_t)random_below(20000);
        made->src_transform = address_of(transform);
    }
    push(drawn);
}
