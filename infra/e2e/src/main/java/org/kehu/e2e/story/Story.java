package org.kehu.e2e.story;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kehu.e2e.generator.CustomerFile;
import org.kehu.e2e.subscriber.Department;
import org.kehu.e2e.subscriber.Notebook;
import tools.jackson.databind.JsonNode;

/** The whole story, scene by scene; may be told again on what an earlier telling left. */
public final class Story {

  /** Seed of the customers unless another is asked for. */
  public static final long SEED = 20_261_123;

  /** How many rows are imported. */
  public static final int ROWS = 1_000;

  private final Suite suite;
  private final PrintStream out;
  private final Notebook notebook;

  /** A story told on this suite while a department listens. */
  public Story(Suite suite, PrintStream out, Department department) {
    this.suite = suite;
    this.out = out;
    this.notebook = department.notebook();
  }

  /**
   * Tells it.
   *
   * @throws StoryFailed at the first wrong line
   */
  public void tell(long seed) {
    tell(seed, moment -> {});
  }

  /**
   * Tells it while something happens to the suite.
   *
   * @param meanwhile happens at each moment; the story goes on when it returns
   * @throws StoryFailed at the first wrong line
   */
  public void tell(long seed, Consumer<Moment> meanwhile) {
    Teller teller = new Teller(out);
    MetricsScene metrics = new MetricsScene(suite, teller);
    Map<String, Meters> metricsBefore = metrics.now();
    List<CustomerFile> files = CustomerFile.of(seed, ROWS);
    new ImportScene(suite, teller, meanwhile).run(files);
    List<JsonNode> promising = new GradeScene(suite, teller).run();
    CompositionScene composition = new CompositionScene(suite, teller);
    Map<String, Long> compositionBefore = composition.now();
    JsonNode customer = new RevisitScene(suite, teller).run(promising);
    Answer closed = new ComplaintScene(suite, teller, meanwhile).run(customer);
    new SurveyScene(suite, teller, meanwhile).run(closed);
    composition.run(compositionBefore, customer);
    new EventsScene(suite, teller, notebook).run(closed);
    metrics.run(metricsBefore);
    out.printf("%nThe story went through: 8 scenes, nothing wrong.%n");
  }
}
