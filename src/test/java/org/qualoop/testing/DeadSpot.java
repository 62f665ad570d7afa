package org.qualoop.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The air between a device and the application, as a port of its own: it can be cut, and it can swallow an answer after
 * the application has done what was asked.
 */
public final class DeadSpot implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> swallowed = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private DeadSpot(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    }

    public static DeadSpot before(int port) {
        try {
            DeadSpot air = new DeadSpot(port);
            daemon(air::listen);
            return air;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on nothing comes through, either way. */
    public void cut() {
        cut = true;
        open.forEach(DeadSpot::close);
    }

    public void heal() {
        cut = false;
    }

    /** The next request whose first line contains this is done by the application, but its answer never arrives. */
    public void loseAnswerTo(String request) {
        swallowed.add(request);
    }

    /** Whether every answer that was to be lost has been lost. */
    public boolean hasLostAll() {
        return swallowed.isEmpty();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException closed) {
                // The next one may come through.
            }
        }
    }

    private void connect(Socket device) throws IOException {
        if (cut) {
            close(device);
            return;
        }
        Socket application = new Socket(InetAddress.getByName("localhost"), target);
        open.add(device);
        open.add(application);
        boolean[] lost = {false};
        daemon(() -> pump(device, application, lost, true));
        daemon(() -> pump(application, device, lost, false));
    }

    private void pump(Socket from, Socket to, boolean[] lost, boolean asks) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (asks) {
                    lost[0] |= isToBeLost(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                } else if (lost[0]) {
                    break;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cutOff) {
            // Both ends are closed below.
        }
        open.remove(from);
        open.remove(to);
        close(from);
        close(to);
    }

    private boolean isToBeLost(String request) {
        String line = request.lines().findFirst().orElse("");
        return swallowed.removeIf(line::contains);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "dead-spot");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
