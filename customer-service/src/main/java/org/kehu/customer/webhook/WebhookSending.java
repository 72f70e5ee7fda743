package org.kehu.customer.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kehu.kit.call.Call;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.telemetry.Trace;
import org.springframework.stereotype.Component;

/** Works on the lanes in which something is due, some at the same time. */
@Component
class WebhookSending implements DueWork {

  private static final int ROUND = 200;

  private final Deliveries deliveries;
  private final LaneWork lanes;
  private final int atOnce;

  WebhookSending(Deliveries deliveries, LaneWork lanes, WebhookProperties settings) {
    this.deliveries = deliveries;
    this.lanes = lanes;
    this.atOnce = settings.atOnce();
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public int run(Instant now) {
    Map<String, String> due = new LinkedHashMap<>();
    deliveries.due(now, ROUND).forEach(one -> due.put(one.lane(), one.webhookId()));
    if (!due.isEmpty()) {
      work(due, Call.current());
    }
    return due.size();
  }

  private void work(Map<String, String> due, Call call) {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      List<Future<?>> running = new ArrayList<>();
      due.forEach(
          (lane, webhookId) -> running.add(threads.submit(() -> within(call, webhookId, lane))));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException("A lane of webhooks could not be worked on", broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void within(Call call, String webhookId, String lane) {
    Trace.begin()
        .within(() ->
            call.within(() -> {
              lanes.work(webhookId, lane);
              return Boolean.TRUE;
            }));
  }
}
