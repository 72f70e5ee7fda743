package org.kehu.e2e.story;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.kehu.e2e.generator.CustomerFile;
import tools.jackson.databind.JsonNode;

/** The whole story, scene by scene; may be told again on what an earlier telling left. */
public final class Story {

  /** Seed of the customers unless another is asked for. */
  public static final long SEED = 20_261_123;

  /** How many rows are imported. */
  public static final int ROWS = 1_000;

  private final Suite suite;
  private final PrintStream out;

  /** A story told on this suite. */
  public Story(Suite suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
  }

  /**
   * Tells it.
   *
   * @throws StoryFailed at the first wrong line
   */
  public void tell(long seed) {
    tell(seed, () -> {});
  }

  /**
   * Tells it while something happens to the suite.
   *
   * @param meanwhile happens while the complaint is half handled
   * @throws StoryFailed at the first wrong line
   */
  public void tell(long seed, Runnable meanwhile) {
    Teller teller = new Teller(out);
    MetricsScene metrics = new MetricsScene(suite, teller);
    Map<String, Map<String, Double>> metricsBefore = metrics.now();
    List<CustomerFile> files = CustomerFile.of(seed, ROWS);
    new ImportScene(suite, teller).run(files);
    List<JsonNode> promising = new GradeScene(suite, teller).run();
    CompositionScene composition = new CompositionScene(suite, teller);
    Map<String, Long> compositionBefore = composition.now();
    JsonNode customer = new RevisitScene(suite, teller).run(promising);
    Answer closed = new ComplaintScene(suite, teller, meanwhile).run(customer);
    new SurveyScene(suite, teller).run(closed);
    composition.run(compositionBefore, customer);
    new EventsScene(suite, teller).run(closed);
    metrics.run(metricsBefore);
    out.printf("%nThe story went through: 8 scenes, nothing wrong.%n");
  }
}
