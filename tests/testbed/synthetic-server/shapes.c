/* Fills, lines, text, copies on the screen and surfaces besides it, with random arguments. */
#include "drawing.h"

void fill(void)
{
    push(fill_of(random_box(), SPICE_ROPD_OP_PUT));
}

void rop(void)
{
    uint16_t how = random_rop();
    push(fill_of(random_box(), how));
}

void pattern_fill(void)
{
    uint16_t how = random_rop();
    QXLDrawable *drawn = fill_of(random_box(), how);
    pattern(&drawn->u.fill.brush);
    push(drawn);
}

static QXLPath *random_path(Box box)
{
    int count = random_between(2, 8);
    size_t size = sizeof(QXLPathSeg) + (size_t)count * sizeof(QXLPointFix);
    QXLPath *path = zeroed(sizeof *path + size);
    path->data_size = path->chunk.data_size = (uint32_t)size;
    QXLPathSeg *segment = (QXLPathSeg *)path->chunk.data;
    segment->flags = QXL_PATH_BEGIN | QXL_PATH_END | (random_below(2) ? QXL_PATH_CLOSE : 0);
    segment->count = (uint32_t)count;
    for (int i = 0; i < count; i++) {
        segment->points[i].x = (box.x + random_below(box.width)) * 16;
        segment->points[i].y = (box.y + random_below(box.height)) * 16;
    }
    return path;
}

void stroke(void)
{
    Box box = random_box();
    QXLDrawable *drawn = drawable(QXL_DRAW_STROKE, box);
    drawn->u.stroke.path = address_of(random_path(box));
    if (!random_below(3)) {
        QXLFIXED *dashes = zeroed(2 * sizeof *dashes);
        dashes[0] = random_between(2, 9) * 16;
        dashes[1] = random_between(2, 9) * 16;
        drawn->u.stroke.attr.flags = SPICE_LINE_FLAGS_STYLED;
        drawn->u.stroke.attr.style_nseg = 2;
        drawn->u.stroke.attr.style = address_of(dashes);
    }
    solid(&drawn->u.stroke.brush);
    drawn->u.stroke.fore_mode = random_below(3) ? SPICE_ROPD_OP_PUT : SPICE_ROPD_OP_XOR;
    drawn->u.stroke.back_mode = SPICE_ROPD_OP_PUT;
    push(drawn);
}

/* A line of glyphs side by side. */
static void glyphs(int flag, int bits)
{
    int count = random_between(1, 10);
    int width = random_between(4, 12);
    int height = random_between(6, 14);
    int bytes = (width * bits + 7) / 8 * height;
    size_t size = sizeof(QXLRasterGlyph) + (size_t)bytes;
    QXLString *line = zeroed(sizeof *line + (size_t)count * size);
    line->length = (uint16_t)count;
    line->flags = (uint16_t)flag;
    line->data_size = line->chunk.data_size = (uint32_t)((size_t)count * size);
    Box box = {.width = count * (width + 1), .height = height};
    box.x = random_below(SCREEN_WIDTH - 150);
    box.y = random_below(SCREEN_HEIGHT - height);
    for (int i = 0; i < count; i++) {
        QXLRasterGlyph *glyph = (QXLRasterGlyph *)(line->chunk.data + (size_t)i * size);
        glyph->render_pos.x = box.x + i * (width + 1);
        glyph->render_pos.y = box.y + height;
        glyph->glyph_origin.y = -height;
        glyph->width = (uint16_t)width;
        glyph->height = (uint16_t)height;
        for (int k = 0; k < bytes; k++) {
            glyph->data[k] = (uint8_t)random_below(256);
        }
    }
    QXLDrawable *drawn = drawable(QXL_DRAW_TEXT, box);
    drawn->u.text.str = address_of(line);
    solid(&drawn->u.text.fore_brush);
    drawn->u.text.fore_mode = SPICE_ROPD_OP_PUT;
    drawn->u.text.back_mode = SPICE_ROPD_OP_PUT;
    drawn->u.text.back_brush.type = SPICE_BRUSH_TYPE_NONE;
    if (random_below(2)) {
        drawn->u.text.back_area = rect_of(box);
        solid(&drawn->u.text.back_brush);
    }
    push(drawn);
}

void text(void)
{
    if (random_below(2)) {
        glyphs(SPICE_STRING_FLAGS_RASTER_A1, 1);
    } else {
        glyphs(SPICE_STRING_FLAGS_RASTER_A4, 4);
    }
}

void text8(void)
{
    glyphs(SPICE_STRING_FLAGS_RASTER_A8, 8);
}

void black(void)
{
    push(drawable(QXL_DRAW_BLACKNESS, random_box()));
}

void white(void)
{
    push(drawable(QXL_DRAW_WHITENESS, random_box()));
}

void invers(void)
{
    push(drawable(QXL_DRAW_INVERS, random_box()));
}

void copybits(void)
{
    Box from = random_box();
    QXLDrawable *drawn = drawable(QXL_COPY_BITS, somewhere(from.width, from.height));
    drawn->u.copy_bits.src_pos.x = from.x;
    drawn->u.copy_bits.src_pos.y = from.y;
    push(drawn);
}

static QXLSurfaceCmd *surface_command(int type, uint32_t surface)
{
    QXLSurfaceCmd *command = zeroed(sizeof *command);
    command->release_info.id = address_of(command);
    command->type = (uint8_t)type;
    command->surface_id = surface;
    return command;
}

/* A surface that nobody sees is made, drawn on, and copied to the screen; twenty later, its number is used again. */
void surf(void)
{
    static int made;
    Box box = random_box();
    uint32_t surface = 1 + (uint32_t)(made % 20);
    if (made++ >= 20) {
        push_command(QXL_CMD_SURFACE, surface_command(QXL_SURFACE_CMD_DESTROY, surface));
    }
    QXLSurfaceCmd *command = surface_command(QXL_SURFACE_CMD_CREATE, surface);
    command->u.surface_create.format = SPICE_SURFACE_FMT_32_xRGB;
    command->u.surface_create.width = (uint32_t)box.width;
    command->u.surface_create.height = (uint32_t)box.height;
    command->u.surface_create.stride = box.width * 4;
    command->u.surface_create.data = address_of(zeroed((size_t)(box.width * box.height * 4)));
    push_command(QXL_CMD_SURFACE, command);
    QXLDrawable *drawn = fill_of(whole(box.width, box.height), SPICE_ROPD_OP_PUT);
    drawn->surface_id = surface;
    push(drawn);
    drawn = copy_in(SPICE_BITMAP_FMT_32BIT, whole(box.width / 2 + 1, box.height / 2 + 1));
    drawn->surface_id = surface;
    push(drawn);
    drawn = copy_of(image_of_surface(surface, box.width, box.height), box);
    drawn->surfaces_dest[0] = (int32_t)surface;
    drawn->surfaces_rects[0] = rect_of(whole(box.width, box.height));
    push(drawn);
}
