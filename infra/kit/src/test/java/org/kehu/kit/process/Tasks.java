package org.kehu.kit.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A kind whose work a test watches, stops and breaks: a walk over numbered items, then one closing
 * deed. Effects are kept by key, as documents would.
 */
final class Tasks implements ProcessKind {

  /** A place in the work where a test stops it. */
  static final class Barrier {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    void awaitReached() throws InterruptedException {
      if (!reached.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("the work never came here");
      }
    }

    void open() {
      open.countDown();
    }

    private void pass() {
      reached.countDown();
      try {
        if (!open.await(60, TimeUnit.SECONDS)) {
          throw new AssertionError("nobody opened");
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopping);
      }
    }
  }

  private final String key;
  private final boolean cancelUndoes;
  private final Map<String, Consumer<Stint>> at = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> inHand = new ConcurrentHashMap<>();

  /** What was done, in the order of doing, repeats included. */
  final Queue<String> deeds = new ConcurrentLinkedQueue<>();

  /** What is there now: items done and not undone, by key. */
  final Map<String, String> effects = new ConcurrentHashMap<>();

  /** Most runners that ever were within one process at a time. */
  final AtomicInteger crowd = new AtomicInteger();

  Tasks(String key, boolean cancelUndoes) {
    this.key = key;
    this.cancelUndoes = cancelUndoes;
  }

  /** Stops the work once before a deed: {@code item 3}, {@code close}, {@code undo item 3}. */
  Barrier barrierAt(String deed) {
    Barrier barrier = new Barrier();
    at.put(
        deed,
        stint -> {
          at.remove(deed);
          barrier.pass();
        });
    return barrier;
  }

  /** Breaks a deed so many times. */
  void breakAt(String deed, int times, RuntimeException failure) {
    AtomicInteger left = new AtomicInteger(times);
    at.put(
        deed,
        stint -> {
          if (left.getAndDecrement() > 0) {
            throw failure;
          }
        });
  }

  List<String> deeds() {
    return new ArrayList<>(deeds);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public List<ProcessStep> steps() {
    return List.of(
        new Items(),
        ProcessStep.of("close", stint -> deed(stint, "close"), stint -> undone(stint, "close")));
  }

  @Override
  public boolean isUndoable(Map<String, String> arguments) {
    return !arguments.containsKey("final");
  }

  @Override
  public boolean cancelUndoes() {
    return cancelUndoes;
  }

  @Override
  public void cancelled(Stint stint) {
    meet(stint, "cancelled");
    deeds.add("cancelled");
  }

  @Override
  public Retries retries() {
    return new Retries(3, java.time.Duration.ZERO, java.time.Duration.ZERO);
  }

  private void meet(Stint stint, String what) {
    Consumer<Stint> met = at.get(what);
    if (met != null) {
      met.accept(stint);
    }
  }

  private void deed(Stint stint, String what) {
    AtomicInteger within = inHand.computeIfAbsent(stint.processId(), id -> new AtomicInteger());
    crowd.accumulateAndGet(within.incrementAndGet(), Math::max);
    try {
      deeds.add(what);
      meet(stint, what);
      effects.put(stint.key() + "/" + what, what);
    } finally {
      within.decrementAndGet();
    }
  }

  private void undone(Stint stint, String what) {
    deeds.add("undo " + what);
    meet(stint, "undo " + what);
    effects.values().removeAll(Collections.singleton(what));
  }

  private final class Items implements ProcessStep {

    @Override
    public String name() {
      return "items";
    }

    @Override
    public Walk walk(Stint stint) {
      int total = Integer.parseInt(stint.argument("items"));
      return new Walk() {
        private int item = stint.cursor() == null ? 1 : Integer.parseInt(stint.cursor());
        private Tally tally = stint.tally();

        @Override
        public Advance next() {
          if (item > total) {
            return Advance.done(tally);
          }
          if (stint.find("impossible") != null) {
            return new Advance.Impossible("not-there");
          }
          deed(stint, "item " + item);
          tally = item % 5 == 0 ? tally.withRefused("fifth") : tally.with("plain");
          item++;
          return new Advance.Further(Integer.toString(item), tally, (long) total);
        }

        @Override
        public void close() {
          deeds.add("left");
        }
      };
    }

    @Override
    public Walk undo(Stint stint) {
      String forward = stint.forward("items").cursor();
      int last = forward == null ? 1 : Integer.parseInt(forward);
      return new Walk() {
        private int item = stint.cursor() == null ? last : Integer.parseInt(stint.cursor());
        private Tally tally = stint.tally();

        @Override
        public Advance next() {
          if (item == 0) {
            return Advance.done(tally);
          }
          undone(stint, "item " + item);
          tally = tally.with("undone");
          item--;
          return Advance.further(Integer.toString(item), tally);
        }
      };
    }
  }
}
