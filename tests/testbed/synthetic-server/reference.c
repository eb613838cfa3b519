/* A client made of spice-gtk that writes the synthetic server's finished picture as PPM.
 *
 * Usage: reference ADDRESS FILE
 *   It ends when the corner has the colour that is drawn last; after 30 s without that it fails. */
#include "picture.h"

#include <spice-client.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { BOUND_SECONDS = 30 };

static GMainLoop *loop;
static const char *file;
static int exit_code = 1;

static void write_picture(const SpiceDisplayPrimary *primary)
{
    FILE *out = fopen(file, "wb");
    if (!out) {
        perror(file);
        return;
    }
    fprintf(out, "P6\n%d %d\n255\n", primary->width, primary->height);
    for (int y = 0; y < primary->height; y++) {
        const guint8 *pixel = primary->data + y * primary->stride;
        for (int x = 0; x < primary->width; x++, pixel += 4) {
            guint8 rgb[] = {pixel[2], pixel[1], pixel[0]};
            fwrite(rgb, 1, sizeof rgb, out);
        }
    }
    exit_code = fclose(out) == 0 ? 0 : 1;
}

static bool is_finished(const SpiceDisplayPrimary *primary)
{
    const guint8 *corner = primary->data + (SCREEN_HEIGHT - 1) * primary->stride + (SCREEN_WIDTH - 1) * 4;
    return (corner[2] << 16 | corner[1] << 8 | corner[0]) == END_COLOUR;
}

static void invalidated(SpiceChannel *channel, gint x, gint y, gint width, gint height, gpointer data)
{
    SpiceDisplayPrimary primary;
    if (!spice_display_channel_get_primary(channel, 0, &primary)) {
        return;
    }
    if (primary.width == SCREEN_WIDTH && primary.height == SCREEN_HEIGHT && is_finished(&primary)) {
        write_picture(&primary);
        g_main_loop_quit(loop);
    }
}

static void channel_event(SpiceChannel *channel, SpiceChannelEvent event, gpointer data)
{
    if (event >= SPICE_CHANNEL_CLOSED) {
        fprintf(stderr, "channel event %d\n", event);
        g_main_loop_quit(loop);
    }
}

static void channel_new(SpiceSession *session, SpiceChannel *channel, gpointer data)
{
    g_signal_connect(channel, "channel-event", G_CALLBACK(channel_event), NULL);
    if (SPICE_IS_DISPLAY_CHANNEL(channel)) {
        g_signal_connect(channel, "display-invalidate", G_CALLBACK(invalidated), NULL);
        spice_channel_connect(channel);
    }
}

static gboolean give_up(gpointer data)
{
    fprintf(stderr, "not finished within %d s\n", BOUND_SECONDS);
    g_main_loop_quit(loop);
    return G_SOURCE_REMOVE;
}

int main(int count, char **arguments)
{
    if (count != 3) {
        fputs("usage: reference ADDRESS FILE\n", stderr);
        return 2;
    }
    file = arguments[2];
    loop = g_main_loop_new(NULL, FALSE);
    SpiceSession *session = spice_session_new();
    g_object_set(session, "uri", arguments[1], NULL);
    g_signal_connect(session, "channel-new", G_CALLBACK(channel_new), NULL);
    if (!spice_session_connect(session)) {
        fputs("cannot connect\n", stderr);
        return 1;
    }
    g_timeout_add_seconds(BOUND_SECONDS, give_up, NULL);
    g_main_loop_run(loop);
    return exit_code;
}
