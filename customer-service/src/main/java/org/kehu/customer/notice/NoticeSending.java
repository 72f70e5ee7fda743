package org.kehu.customer.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kehu.customer.notice.channel.NoticeProperties;
import org.kehu.kit.call.Call;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.telemetry.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the attempts that are due, some at the same time; one that breaks holds up no other. */
@Component
class NoticeSending implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(NoticeSending.class);
  private static final int ROUND = 64;

  private final Notices notices;
  private final Dispatch dispatch;
  private final int atOnce;

  NoticeSending(Notices notices, Dispatch dispatch, NoticeProperties settings) {
    this.notices = notices;
    this.dispatch = dispatch;
    this.atOnce = settings.atOnce();
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public int run(Instant now) {
    List<Notice> due = notices.due(now, ROUND);
    if (due.size() == 1) {
      attempt(due.getFirst());
    } else if (!due.isEmpty()) {
      attempt(due, Call.current());
    }
    return due.size();
  }

  private void attempt(List<Notice> due, Call call) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      List<Future<?>> attempts = new ArrayList<>();
      for (Notice notice : due) {
        attempts.add(threads.submit(() -> within(call, notice)));
      }
      for (Future<?> attempt : attempts) {
        attempt.get();
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException("An attempt at a notice could not be written down", broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void within(Call call, Notice notice) {
    Trace.begin()
        .within(() ->
            call.within(() -> {
              attempt(notice);
              return Boolean.TRUE;
            }));
  }

  private void attempt(Notice notice) {
    try {
      dispatch.attempt(notice);
    } catch (RuntimeException broken) {
      log.error("The attempt at notice {} broke; it is made again", notice.id(), broken);
      dispatch.defer(notice, "broken");
    }
  }
}
