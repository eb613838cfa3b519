/* Random numbers, and images made of them. */
#include "synthetic.h"

#include <stdlib.h>

static uint32_t state;
static uint32_t identity = 100;

void seed_random(uint32_t seed)
{
    state = seed * 2654435761u + 1;
}

static uint32_t random_bits(void)
{
    state = state * 1664525u + 1013904223u;
    return state >> 8;
}

int random_below(int bound)
{
    return bound > 0 ? (int)(random_bits() % (uint32_t)bound) : 0;
}

int random_between(int least, int most)
{
    return least + random_below(most - least + 1);
}

void *zeroed(size_t size)
{
    void *memory = calloc(1, size);
    if (!memory) {
        abort();
    }
    return memory;
}

uint64_t address_of(const void *pointer)
{
    return (uint64_t)(uintptr_t)pointer;
}

int random_true_colour_format(void)
{
    static const int formats[] = {
        SPICE_BITMAP_FMT_32BIT, SPICE_BITMAP_FMT_32BIT, SPICE_BITMAP_FMT_32BIT,
        SPICE_BITMAP_FMT_RGBA, SPICE_BITMAP_FMT_24BIT, SPICE_BITMAP_FMT_16BIT,
    };
    return formats[random_below(6)];
}

static int bits_per_pixel(int format)
{
    switch (format) {
    case SPICE_BITMAP_FMT_1BIT_BE:
        return 1;
    case SPICE_BITMAP_FMT_4BIT_BE:
        return 4;
    case SPICE_BITMAP_FMT_8BIT:
    case SPICE_BITMAP_FMT_8BIT_A:
        return 8;
    case SPICE_BITMAP_FMT_16BIT:
        return 16;
    case SPICE_BITMAP_FMT_24BIT:
        return 24;
    default:
        return 32;
    }
}

/* A gradient with noise, a chess board, or noise alone: servers choose their codec by what an image is like. */
static void scribble(uint8_t *data, int stride, int height, int bytes_per_pixel)
{
    int kind = random_below(3);
    int a = random_below(256);
    int b = random_below(256);
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < stride; x++) {
            int value = random_below(256);
            if (kind == 0) {
                value = x * a / stride + y * b / height + (value & 7);
            } else if (kind == 1) {
                value = (x / bytes_per_pixel / 8 + y / 8) & 1 ? a : b;
            }
            data[y * stride + x] = (uint8_t)value;
        }
    }
}

/* Clears what no client has to look at, and multiplies colours by their alpha, as servers promise. */
static void tidy(uint8_t *data, int format, int size)
{
    for (int i = 0; i < size; i++) {
        if (format == SPICE_BITMAP_FMT_8BIT) {
            data[i] &= 31;
        } else if (format == SPICE_BITMAP_FMT_16BIT) {
            data[i] &= i & 1 ? 0x7f : 0xff;
        } else if (format == SPICE_BITMAP_FMT_32BIT) {
            data[i] = (i & 3) == 3 ? 0 : data[i];
        } else if (format == SPICE_BITMAP_FMT_RGBA && (i & 3) < 3) {
            data[i] = (uint8_t)(data[i] * data[i | 3] / 255);
        }
    }
}

static QXLPalette *random_palette(int entries)
{
    QXLPalette *palette = zeroed(sizeof *palette + sizeof(uint32_t) * (size_t)entries);
    palette->unique = identity++;
    palette->num_ents = (uint16_t)entries;
    for (int i = 0; i < entries; i++) {
        palette->ents[i] = (uint32_t)random_below(1 << 24);
    }
    return palette;
}

static QXLImage *new_image(int type, int width, int height)
{
    QXLImage *image = zeroed(sizeof *image);
    image->descriptor.id = (uint64_t)identity++ << 32 | QXL_IMAGE_GROUP_DRIVER;
    image->descriptor.type = (uint8_t)type;
    image->descriptor.width = (uint32_t)width;
    image->descriptor.height = (uint32_t)height;
    return image;
}

QXLImage *random_image(int format, int width, int height)
{
    QXLImage *image = new_image(SPICE_IMAGE_TYPE_BITMAP, width, height);
    int bits = bits_per_pixel(format);
    int stride = (width * bits + 31) / 32 * 4;
    uint8_t *data = zeroed((size_t)stride * (size_t)height);
    scribble(data, stride, height, bits < 8 ? 1 : bits / 8);
    tidy(data, format, stride * height);
    image->bitmap.format = (uint8_t)format;
    image->bitmap.flags = QXL_BITMAP_DIRECT | (random_below(4) ? QXL_BITMAP_TOP_DOWN : 0);
    image->bitmap.x = (uint32_t)width;
    image->bitmap.y = (uint32_t)height;
    image->bitmap.stride = (uint32_t)stride;
    image->bitmap.data = address_of(data);
    if (format <= SPICE_BITMAP_FMT_8BIT) {
        image->bitmap.palette = address_of(random_palette(1 << bits));
    }
    return image;
}

/* The same image each time, which the server has its client keep. */
QXLImage *cached_image(int width, int height)
{
    static QXLImage *cached;
    if (!cached) {
        cached = random_image(SPICE_BITMAP_FMT_32BIT, width, height);
        cached->descriptor.flags = QXL_IMAGE_CACHE;
    }
    return cached;
}

QXLImage *image_of_surface(uint32_t surface, int width, int height)
{
    QXLImage *image = new_image(SPICE_IMAGE_TYPE_SURFACE, width, height);
    image->surface_image.surface_id = surface;
    return image;
}
