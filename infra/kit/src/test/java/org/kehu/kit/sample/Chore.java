package org.kehu.kit.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.ProcessKind;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.springframework.stereotype.Component;

/** Writes as many notes as asked for, then tidies up; tests hold and break it by its title. */
@Component
public class Chore implements ProcessKind {

  static final String KEY = "chore";

  /** Titles whose first note waits. */
  static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

  /** Titles whose tidying is refused. */
  static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

  private final Notes notes;

  Chore(Notes notes) {
    this.notes = notes;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<ProcessStep> steps() {
    return List.of(new Writing(), ProcessStep.of("tidy", this::tidy));
  }

  @Override
  public boolean isUndoable(Map<String, String> arguments) {
    return true;
  }

  @Override
  public String subject(ProcessDocument process) {
    return "/api/v1/notes";
  }

  private void tidy(Stint stint) {
    if (BROKEN.contains(stint.argument("title"))) {
      throw RequestProblem.CONFLICT.problem();
    }
  }

  private void hold(Stint stint) {
    CountDownLatch held = HELD.get(stint.argument("title"));
    try {
      if (held != null && !held.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody let it go on");
      }
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }

  private final class Writing implements ProcessStep {

    @Override
    public String name() {
      return "write";
    }

    @Override
    public Walk walk(Stint stint) {
      return new Walk() {
        private Tally tally = stint.tally();

        @Override
        public Advance next() {
          hold(stint);
          tally = tally.with("written");
          String item = Long.toString(tally.done());
          String title = stint.argument("title") + item;
          stint.onceAsStarter(item).within(() -> notes.write(title, "sales", Level.NORMAL));
          long total = Long.parseLong(stint.argument("notes"));
          return tally.done() == total
              ? Advance.done(tally)
              : new Advance.Further(item, tally, total);
        }
      };
    }
  }
}
