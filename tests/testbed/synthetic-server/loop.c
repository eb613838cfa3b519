/* Timers and watches for libspice-server, on glib's main loop; counts the clients that have a display. */
#include "synthetic.h"

#include <glib.h>

int display_clients;

struct SpiceTimer {
    SpiceTimerFunc function;
    void *argument;
    guint source;
};

struct SpiceWatch {
    int descriptor;
    SpiceWatchFunc function;
    void *argument;
    GIOChannel *channel;
    guint source;
};

static gboolean timer_fired(gpointer data)
{
    SpiceTimer *timer = data;
    timer->source = 0;
    timer->function(timer->argument);
    return G_SOURCE_REMOVE;
}

static SpiceTimer *timer_add(SpiceTimerFunc function, void *argument)
{
    SpiceTimer *timer = g_new0(SpiceTimer, 1);
    timer->function = function;
    timer->argument = argument;
    return timer;
}

static void timer_cancel(SpiceTimer *timer)
{
    if (timer->source) {
        g_source_remove(timer->source);
        timer->source = 0;
    }
}

static void timer_start(SpiceTimer *timer, uint32_t millis)
{
    timer_cancel(timer);
    timer->source = g_timeout_add(millis, timer_fired, timer);
}

static void timer_remove(SpiceTimer *timer)
{
    timer_cancel(timer);
    g_free(timer);
}

static gboolean watch_fired(GIOChannel *channel, GIOCondition condition, gpointer data)
{
    SpiceWatch *watch = data;
    int events = condition & (G_IO_IN | G_IO_HUP | G_IO_ERR) ? SPICE_WATCH_EVENT_READ : 0;
    events |= condition & G_IO_OUT ? SPICE_WATCH_EVENT_WRITE : 0;
    watch->function(watch->descriptor, events, watch->argument);
    return G_SOURCE_CONTINUE;
}

static void watch_update(SpiceWatch *watch, int events)
{
    int condition = events & SPICE_WATCH_EVENT_READ ? G_IO_IN | G_IO_HUP | G_IO_ERR : 0;
    condition |= events & SPICE_WATCH_EVENT_WRITE ? G_IO_OUT : 0;
    if (watch->source) {
        g_source_remove(watch->source);
    }
    watch->source = condition ? g_io_add_watch(watch->channel, condition, watch_fired, watch) : 0;
}

static SpiceWatch *watch_add(int descriptor, int events, SpiceWatchFunc function, void *argument)
{
    SpiceWatch *watch = g_new0(SpiceWatch, 1);
    watch->descriptor = descriptor;
    watch->function = function;
    watch->argument = argument;
    watch->channel = g_io_channel_unix_new(descriptor);
    watch_update(watch, events);
    return watch;
}

static void watch_remove(SpiceWatch *watch)
{
    watch_update(watch, 0);
    g_io_channel_unref(watch->channel);
    g_free(watch);
}

static void channel_event(int event, SpiceChannelEventInfo *info)
{
    if (info->type == SPICE_CHANNEL_DISPLAY) {
        display_clients += event == SPICE_CHANNEL_EVENT_INITIALIZED ? 1 : 0;
        display_clients -= event == SPICE_CHANNEL_EVENT_DISCONNECTED ? 1 : 0;
    }
}

SpiceCoreInterface event_loop = {
    .base = {.major_version = SPICE_INTERFACE_CORE_MAJOR, .minor_version = SPICE_INTERFACE_CORE_MINOR},
    .timer_add = timer_add,
    .timer_start = timer_start,
    .timer_cancel = timer_cancel,
    .timer_remove = timer_remove,
    .watch_add = watch_add,
    .watch_update_mask = watch_update,
    .watch_remove = watch_remove,
    .channel_event = channel_event,
};
