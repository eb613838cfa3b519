/* The operations by name: every one that a QXL card knows, and variants of the common ones. */
#include "drawing.h"

#include <string.h>

static const struct {
    const char *name;
    void (*draw)(void);
} operations[] = {
    {"fill", fill}, {"rop", rop}, {"pattern", pattern_fill}, {"copy", copy}, {"scale", scale},
    {"opaque", opaque}, {"blend", blend}, {"rop3", rop3}, {"transparent", transparent}, {"alpha", alpha},
    {"composite", composite}, {"stroke", stroke}, {"text", text}, {"text8", text8}, {"black", black},
    {"white", white}, {"invers", invers}, {"copybits", copybits}, {"surf", surf}, {"cached", cached},
    {"clip", clip}, {"mask", mask}, {"palette", palette},
};

static int index_of(const char *name)
{
    int count = (int)(sizeof operations / sizeof *operations);
    for (int i = 0; i < count; i++) {
        if (strcmp(operations[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

bool is_operation(const char *name)
{
    return index_of(name) >= 0;
}

void draw_operation(const char *name)
{
    operations[index_of(name)].draw();
}

void draw_end(void)
{
    Box corner = {.x = SCREEN_WIDTH - END_SIZE, .y = SCREEN_HEIGHT - END_SIZE, .width = END_SIZE};
    corner.height = END_SIZE;
    QXLDrawable *drawn = fill_of(corner, SPICE_ROPD_OP_PUT);
    drawn->u.fill.brush.u.color = END_COLOUR;
    push(drawn);
}
