package io.github.homeward.report.serve;

import com.sun.net.httpserver.HttpServer;
import io.github.homeward.report.live.Workbench;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Serves a workbench on this machine's own address, where no other machine can reach it. */
public final class WorkbenchServer implements AutoCloseable {

    /** Enough for all that may wait, and one more to say that too many do. */
    private static final int THREADS = Worker.WAITING + 4;

    private static final int CONNECTIONS = 64;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Worker worker;
    private final Gate gate;

    private WorkbenchServer(HttpServer server, ThreadPoolExecutor threads, Worker worker, Gate gate) {
        this.server = server;
        this.threads = threads;
        this.worker = worker;
        this.gate = gate;
    }

    /**
     * Starts to serve.
     *
     * @param port to listen at; 0 for any that is free
     * @throws IOException if the port cannot be had
     */
    public static WorkbenchServer start(Workbench workbench, int port) throws IOException {
        return start(workbench, port, new Worker());
    }

    static WorkbenchServer start(Workbench workbench, int port, Worker worker) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECTIONS);
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(CONNECTIONS),
                work -> new Thread(work, "homeward-serve"));
        Gate gate = Gate.of(server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", new Door(gate, worker, workbench));
        server.start();
        return new WorkbenchServer(server, threads, worker, gate);
    }

    /** The address that opens the page, with the token. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/?" + gate.query());
    }

    /** Where it listens. */
    InetSocketAddress bound() {
        return server.getAddress();
    }

    /** Ends: what is being saved is saved whole, and nothing more is taken. */
    @Override
    public void close() {
        worker.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
