package org.watchglass.demo.desktop;

/** Types a text into the editor, over and over, and stands back while the user types. */
final class Typist implements Actor {
    private static final String TEXT = """
            # Watchglass demo guest

            This desktop is drawn by a small SPICE server
            inside the program: no virtual machine needed.

            - each letter is an image sent once, and then
              drawn again from the client's cache
            - the terminal scrolls with `COPY_BITS`
            - the video is 320x180 at 25 frames a second
            - windows move, and uncover what is below

            > Click here and type: your keys show up.

            ## What to try

            - `watchglass record` keeps all of this as MP4
            - `watchglass screenshot demo: --out now.png`
            - stop the recorder: the desktop goes on
            - add `scene=scroll` or `size=1920x1080`

            """;

    private final Editor editor;
    private final int rest;
    private int next;
    private long restUntil;
    private boolean userTyped;
    private long now;

    /** @param rest frames to wait after the user's last key */
    Typist(Editor editor, int rest) {
        this.editor = editor;
        this.rest = rest;
    }

    /** The user presses a key. */
    void userTypes(char character) {
        if (!userTyped && !editor.atLineStart()) {
            editor.type('\n');
        }
        userTyped = true;
        restUntil = now + rest;
        editor.type(character);
    }

    /** Time goes by, whether or not the scene has somebody type. */
    void tick(long frame) {
        now = frame;
    }

    @Override
    public void step(long count) {
        if (now < restUntil) {
            return;
        }
        if (userTyped) {
            userTyped = false;
            editor.type('\n');
        }
        editor.type(TEXT.charAt(next));
        next = (next + 1) % TEXT.length();
    }

    /** Types at once what a scene begins with. */
    void typeAhead(int characters) {
        for (int i = 0; i < characters; i++) {
            step(i);
        }
    }
}
