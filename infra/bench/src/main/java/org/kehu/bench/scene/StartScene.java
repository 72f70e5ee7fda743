package org.kehu.bench.scene;

import java.time.Duration;
import java.util.List;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Scene;
import org.kehu.bench.ground.Cpu;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;

/** From built to the first good request through the gateway, with start-up caches and without. */
public final class StartScene implements Scene {

  private static final double GATE_SECONDS = 45;
  private static final double GATE_CPU_SECONDS = 75;
  private static final double GATE_MB = 2_560;

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
  }

  @Override
  public List<Finding> measure(Ground ground, Dose dose) {
    ground.upFresh("off");
    ground.down();
    ground.makeCaches();
    Starts without = new Starts();
    Starts with = new Starts();
    for (int i = 0; i < dose.rounds(); i++) {
      start(ground, "off", without);
      start(ground, "use", with);
    }
    return List.of(
        finding("seconds", without.seconds, with.seconds, "≤ 45 s", GATE_SECONDS),
        finding(
            "processor seconds of all processes and the launcher",
            without.cpuSeconds,
            with.cpuSeconds,
            "≤ 75 s",
            GATE_CPU_SECONDS),
        finding("resident MB of all", without.residentMb, with.residentMb, "≤ 2.5 GB", GATE_MB));
  }

  private static void start(Ground ground, String cache, Starts starts) {
    Duration launcherBefore = Cpu.ofEndedChildren();
    long began = System.nanoTime();
    ground.upFresh(cache);
    starts.seconds.add(seconds(Duration.ofNanos(System.nanoTime() - began)));
    Duration launcher = Cpu.ofEndedChildren().minus(launcherBefore);
    starts.cpuSeconds.add(seconds(Cpu.of(ground.pids().values()).plus(launcher)));
    starts.residentMb.add(ground.residentMb());
    ground.down();
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static Finding finding(
      String what, Figures without, Figures with, String gate, double most) {
    return new Finding(
        what + " (peer: without caches)",
        Finding.number(without.median()),
        Finding.number(with.median()),
        Finding.ratio(with.median(), without.median()),
        gate,
        with.median() <= most);
  }
}
