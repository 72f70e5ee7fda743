package org.kehu.e2e;

import java.io.PrintStream;
import java.util.List;
import org.kehu.e2e.story.Story;
import org.kehu.e2e.story.StoryFailed;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Department;

/**
 * The command {@code infra/kehu demo}: tells the story on the suite that runs. {@code --seed N}
 * takes other customers. Ends with 0, or with 1 and a sentence at the first wrong line.
 */
public final class Demo {

  private static final int WRONG = 1;
  private static final int USAGE = 2;

  private Demo() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    // The Kafka client has nothing to say that the story does not; its missing logger is no news.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  private static int run(List<String> arguments, PrintStream out, PrintStream err) {
    long seed = Story.SEED;
    if (arguments.size() == 2
        && arguments.getFirst().equals("--seed")
        && arguments.getLast().matches("\\d{1,9}")) {
      seed = Long.parseLong(arguments.getLast());
    } else if (!arguments.isEmpty()) {
      err.println("demo knows only --seed and a number of up to nine digits.");
      return USAGE;
    }
    try {
      tell(seed, Suite.of(System.getenv()), out);
      return 0;
    } catch (StoryFailed wrong) {
      out.flush();
      err.println("   ✗ " + wrong.getMessage());
      return WRONG;
    } catch (RuntimeException broken) {
      out.flush();
      err.println("   ✗ The story broke off: " + broken);
      return WRONG;
    }
  }

  private static void tell(long seed, Suite suite, PrintStream out) {
    try (Department department = new Department(suite.kafka())) {
      new Story(suite, out, department).tell(seed);
    }
  }
}
