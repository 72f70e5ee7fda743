package org.kehu.kit.schedule;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * One round of a {@link DueWork} over what is due: a piece that fails does not keep the others from
 * being done. It stays due, so the next round finds it again.
 */
public final class Sweep {

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private final Runnable failures;
  private int done;
  private @Nullable RuntimeException failure;

  public Sweep() {
    this(() -> {});
  }

  /**
   * @param failures told of each piece that fails, for an alert that one is enough for
   */
  public Sweep(Runnable failures) {
    this.failures = failures;
  }

  /**
   * Does what is due, piece by piece.
   *
   * @throws org.springframework.dao.DataAccessException when the database is away: then no other
   *     piece would fare better
   */
  public <T> Sweep each(List<T> due, Consumer<? super T> work) {
    return each(due, one -> one.getClass().getSimpleName(), work);
  }

  /**
   * The same with a name for each piece, which the log tells when it fails.
   *
   * @param name an id; nothing personal
   */
  public <T> Sweep each(List<T> due, Function<? super T, String> name, Consumer<? super T> work) {
    for (T one : due) {
      try {
        work.accept(one);
        done++;
      } catch (DataAccessResourceFailureException | TransientDataAccessException away) {
        throw away;
      } catch (RuntimeException failed) {
        log.warn("{} failed; the next round tries it again", name.apply(one), failed);
        failures.run();
        failure = failed;
      }
    }
    return this;
  }

  /**
   * How many pieces were done.
   *
   * @throws RuntimeException the last failure when nothing was done, so that the runner counts it
   *     and the next round comes later
   */
  public int done() {
    if (done == 0 && failure != null) {
      throw failure;
    }
    return done;
  }
}
