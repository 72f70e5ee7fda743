package org.kehu.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.ground.Machine;
import org.kehu.bench.scene.AuditScene;
import org.kehu.bench.scene.GrowthScene;
import org.kehu.bench.scene.HopScene;
import org.kehu.bench.scene.LatencyScene;
import org.kehu.bench.scene.PlanningScene;
import org.kehu.bench.scene.StartScene;
import org.kehu.bench.scene.WriteScene;

/**
 * The command {@code infra/kehu bench [SCENE…] [--short]}: measures ours beside its peers on a
 * suite of its own and writes the results. Reaches nothing beyond this machine and ends by itself.
 * Ends with 0 when every gate holds, 3 when one does not.
 */
public final class Bench {

  private static final int USAGE = 2;
  private static final int GATE_BROKEN = 3;
  private static final int TOO_LONG = 4;

  private static final List<Scene> SCENES =
      List.of(
          new StartScene(),
          new HopScene(),
          new WriteScene(),
          new AuditScene(),
          new LatencyScene(),
          new GrowthScene(),
          new PlanningScene());

  private final Ground ground;
  private final Dose dose;
  private final Results results;
  private final PrintStream out;

  private Bench(Ground ground, Dose dose, Results results, PrintStream out) {
    this.ground = ground;
    this.dose = dose;
    this.results = results;
    this.out = out;
  }

  /** Runs the scenes that are named, or all. */
  public static void main(String[] arguments) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(List.of(arguments));
    Dose dose = words.remove("--short") ? Dose.SHORT : Dose.FULL;
    List<String> names = SCENES.stream().map(Scene::name).toList();
    if (!names.containsAll(words)) {
      System.err.println("kehu: The scenes are " + String.join(", ", names) + ".");
      System.exit(USAGE);
    }
    List<Scene> scenes =
        SCENES.stream().filter(one -> words.isEmpty() || words.contains(one.name())).toList();
    Path launcher = Path.of(System.getenv("KEHU_LAUNCHER"));
    Path file = launcher.resolveSibling("bench").resolve("RESULTS.md");
    Ground ground = Ground.of(launcher, Integer.parseInt(System.getenv("KEHU_PORT_BASE")));
    Runtime.getRuntime().addShutdownHook(new Thread(ground::close));
    endAfter(dose.atMost());
    System.exit(new Bench(ground, dose, new Results(file), out).run(scenes));
  }

  private int run(List<Scene> scenes) {
    boolean holds = true;
    for (Scene scene : scenes) {
      String circumstances = Machine.line() + "; " + described(dose);
      out.println(scene.title() + " …");
      Measured measured = measured(scene);
      results.put(scene, circumstances, measured);
      measured.findings().forEach(finding -> out.println(finding.row()));
      measured.notes().forEach(out::println);
      holds &= measured.findings().stream().allMatch(Finding::holds);
    }
    return holds ? 0 : GATE_BROKEN;
  }

  /**
   * A scene that breaks off is a result too; the next one begins on a suite that is started anew.
   */
  private Measured measured(Scene scene) {
    try {
      return scene.measure(ground, dose);
    } catch (RuntimeException broken) {
      broken.printStackTrace();
      ground.down();
      return new Measured(List.of(Finding.brokenOff(broken)), List.of());
    }
  }

  private static String described(Dose dose) {
    return "%s%d round%s of %d s after %d s of warm-up"
        .formatted(
            dose.equals(Dose.SHORT) ? "**short run**, " : "",
            dose.rounds(),
            dose.rounds() == 1 ? "" : "s",
            dose.measured().toSeconds(),
            dose.warmUp().toSeconds());
  }

  private static void endAfter(Duration time) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(time);
          } catch (InterruptedException e) {
            return;
          }
          System.err.println(
              "kehu: The bench ran for " + time.toMinutes() + " minutes and is ended.");
          System.exit(TOO_LONG);
        });
  }
}
