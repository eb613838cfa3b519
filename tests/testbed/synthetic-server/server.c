/* The synthetic server of the test bed: a SPICE server on libspice-server that draws operations at random, the same
 * ones for the same seed, on a screen of 800x600, as soon as a client is there; then it stays as it is.
 *
 * Usage: server PORT SEED COUNT OPERATION...
 *   COUNT operations are drawn, each of a kind that is chosen from the list; operations.c has their names.
 *   It prints LISTENING once clients can connect, and END when everything is drawn.
 *
 * To draw the same for two clients, start it twice: a client that comes later is sent the finished picture alone. */
#include "synthetic.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Long enough for most operations to be sent before another one covers them. */
enum { MILLIS_BETWEEN_OPERATIONS = 2 };

static SpiceServer *server;
static GAsyncQueue *commands;
static QXLInstance card;
static uint8_t screen[SCREEN_WIDTH * SCREEN_HEIGHT * 4];
static int operations_left;
static char **operations;
static int kinds;

static void attached_worker(QXLInstance *instance)
{
    static QXLDevMemSlot all_memory = {.virt_end = ~0ul, .qxl_ram_size = ~0u};
    spice_qxl_add_memslot(instance, &all_memory);
    spice_server_vm_start(server);
}

static void get_init_info(QXLInstance *instance, QXLDevInitInfo *info)
{
    memset(info, 0, sizeof *info);
    info->num_memslots = 1;
    info->num_memslots_groups = 1;
    info->memslot_id_bits = 1;
    info->memslot_gen_bits = 1;
    info->n_surfaces = 64;
}

static int get_command(QXLInstance *instance, QXLCommandExt *command)
{
    QXLCommandExt *next = g_async_queue_try_pop(commands);
    if (next) {
        *command = *next;
    }
    return next != NULL;
}

static int wants_to_be_woken(QXLInstance *instance)
{
    return g_async_queue_length(commands) <= 0;
}

static int no_cursor_command(QXLInstance *instance, QXLCommandExt *command)
{
    return 0;
}

static int always_woken(QXLInstance *instance)
{
    return 1;
}

static void release_resource(QXLInstance *instance, struct QXLReleaseInfoExt info) {}

static int flush_resources(QXLInstance *instance)
{
    return 0;
}

static void set_compression_level(QXLInstance *instance, int level) {}

static void notify_update(QXLInstance *instance, uint32_t id) {}

static QXLInterface card_interface = {
    .base = {
        .type = SPICE_INTERFACE_QXL,
        .description = "synthetic",
        .major_version = SPICE_INTERFACE_QXL_MAJOR,
        .minor_version = SPICE_INTERFACE_QXL_MINOR,
    },
    .attached_worker = attached_worker,
    .set_compression_level = set_compression_level,
    .get_init_info = get_init_info,
    .get_command = get_command,
    .req_cmd_notification = wants_to_be_woken,
    .release_resource = release_resource,
    .get_cursor_command = no_cursor_command,
    .req_cursor_notification = always_woken,
    .notify_update = notify_update,
    .flush_resources = flush_resources,
};

void push_command(int type, const void *data)
{
    QXLCommandExt *command = zeroed(sizeof *command);
    command->cmd.type = (uint32_t)type;
    command->cmd.data = address_of(data);
    g_async_queue_push(commands, command);
    spice_qxl_wakeup(&card);
}

static gboolean draw_next(gpointer data)
{
    if (display_clients == 0 || g_async_queue_length(commands) > 0) {
        return G_SOURCE_CONTINUE;
    }
    if (operations_left-- > 0) {
        draw_operation(operations[random_below(kinds)]);
        return G_SOURCE_CONTINUE;
    }
    draw_end();
    puts("END");
    return G_SOURCE_REMOVE;
}

/* Seeds differ in compression, too; every one keeps all pixels. Not LZ4, in which spice-gtk does not know images of
 * opacity alone: it aborts. A client may ask for LZ4 itself. */
static void start_server(int port, uint32_t seed)
{
    server = spice_server_new();
    spice_server_set_addr(server, "127.0.0.1", SPICE_ADDR_FLAG_IPV4_ONLY);
    spice_server_set_port(server, port);
    spice_server_set_noauth(server);
    spice_server_set_streaming_video(server, SPICE_STREAM_VIDEO_OFF);
    spice_server_set_image_compression(server, SPICE_IMAGE_COMPRESSION_OFF + seed / 2 % 6);
    spice_server_set_jpeg_compression(server, SPICE_WAN_COMPRESSION_NEVER);
    spice_server_set_zlib_glz_compression(
        server, seed % 4 < 2 ? SPICE_WAN_COMPRESSION_ALWAYS : SPICE_WAN_COMPRESSION_NEVER);
    if (spice_server_init(server, &event_loop) != 0) {
        fprintf(stderr, "cannot listen on port %d\n", port);
        exit(1);
    }
}

static void show_screen(void)
{
    QXLDevSurfaceCreate primary = {
        .width = SCREEN_WIDTH,
        .height = SCREEN_HEIGHT,
        .stride = SCREEN_WIDTH * 4,
        .format = SPICE_SURFACE_FMT_32_xRGB,
        .mouse_mode = TRUE,
        .type = QXL_SURF_TYPE_PRIMARY,
        .mem = address_of(screen),
    };
    card.base.sif = &card_interface.base;
    spice_server_add_interface(server, &card.base);
    spice_qxl_create_primary_surface(&card, 0, &primary);
}

int main(int count, char **arguments)
{
    if (count < 5) {
        fputs("usage: server PORT SEED COUNT OPERATION...\n", stderr);
        return 2;
    }
    uint32_t seed = (uint32_t)atoi(arguments[2]);
    operations_left = atoi(arguments[3]);
    operations = arguments + 4;
    kinds = count - 4;
    for (int i = 0; i < kinds; i++) {
        if (!is_operation(operations[i])) {
            fprintf(stderr, "no operation is called %s\n", operations[i]);
            return 2;
        }
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    seed_random(seed);
    commands = g_async_queue_new();
    start_server(atoi(arguments[1]), seed);
    show_screen();
    puts("LISTENING");
    g_timeout_add(MILLIS_BETWEEN_OPERATIONS, draw_next, NULL);
    g_main_loop_run(g_main_loop_new(NULL, FALSE));
}
