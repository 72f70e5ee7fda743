package org.kehu.bench.scene;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Measured;
import org.kehu.bench.Scene;
import org.kehu.bench.Target;
import org.kehu.bench.ground.Cpu;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;

/** From built to the first good request through the gateway, with start-up caches and without. */
public final class StartScene implements Scene {

  private static final Target SECONDS = Target.atMost(45, 25, " s");
  private static final Target CPU_SECONDS = Target.atMost(75, 50, " s");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String title() {
    return "Start of the suite, and its memory";
  }

  /** What starts took. */
  private static final class Starts {
    private final Figures seconds = new Figures();
    private final Figures cpuSeconds = new Figures();
    private final Figures residentMb = new Figures();
    private String byProcess = "";
  }

  @Override
  public Measured measure(Ground ground, Dose dose) {
    ground.upFresh("off");
    ground.down();
    ground.makeCaches();
    Starts without = new Starts();
    Starts with = new Starts();
    for (int i = 0; i < dose.rounds(); i++) {
      start(ground, "off", without);
      start(ground, "use", with);
    }
    return new Measured(
        List.of(
            finding("seconds", without.seconds, with.seconds, SECONDS),
            finding(
                "processor seconds of all processes and the launcher",
                without.cpuSeconds,
                with.cpuSeconds,
                CPU_SECONDS),
            finding("resident MB of all", without.residentMb, with.residentMb, Memory.RESIDENT)),
        List.of("Processor seconds with caches, of the last start: " + with.byProcess + "."));
  }

  private static void start(Ground ground, String cache, Starts starts) {
    Duration launcherBefore = Cpu.ofEndedChildren();
    long began = System.nanoTime();
    ground.upFresh(cache);
    starts.seconds.add(seconds(Duration.ofNanos(System.nanoTime() - began)));
    Duration launcher = Cpu.ofEndedChildren().minus(launcherBefore);
    starts.cpuSeconds.add(seconds(Cpu.of(ground.pids().values()).plus(launcher)));
    starts.byProcess = byProcess(ground);
    starts.residentMb.add(ground.residentMb());
    ground.down();
  }

  private static String byProcess(Ground ground) {
    return ground.pids().entrySet().stream()
        .map(one -> new Spent(one.getKey(), seconds(Cpu.of(List.of(one.getValue())))))
        .sorted(Comparator.comparingDouble(Spent::seconds).reversed())
        .map(one -> one.process() + " " + Finding.number(one.seconds()))
        .collect(Collectors.joining(", "));
  }

  private record Spent(String process, double seconds) {}

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static Finding finding(String what, Figures without, Figures with, Target target) {
    return Finding.beside(
        what + " (peer: without caches)", without.median(), with.median(), target);
  }
}
