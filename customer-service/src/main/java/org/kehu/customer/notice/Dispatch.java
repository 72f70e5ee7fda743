package org.kehu.customer.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.notice.channel.Channels;
import org.kehu.customer.notice.channel.Handover;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.notice.channel.Message;
import org.kehu.customer.notice.channel.NoticeProperties;
import org.kehu.customer.notice.channel.Rendered;
import org.kehu.customer.notice.template.SealedLinks;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Makes one attempt at one notice: judged, written down, handed over, written down. What was handed
 * over by an instance that died before it wrote that down is handed over again after the claim: at
 * least once, never silently not at all.
 */
@Component
class Dispatch {

  private final Notices notices;
  private final NoticeJudge judge;
  private final Channels channels;
  private final SealedLinks links;
  private final NoticeMetrics metrics;
  private final NoticeProperties settings;
  private final CustomerProperties company;
  private final Clock clock;

  Dispatch(
      Notices notices,
      NoticeJudge judge,
      Channels channels,
      SealedLinks links,
      NoticeMetrics metrics,
      NoticeProperties settings,
      CustomerProperties company,
      Clock clock) {
    this.notices = notices;
    this.judge = judge;
    this.channels = channels;
    this.links = links;
    this.metrics = metrics;
    this.settings = settings;
    this.company = company;
    this.clock = clock;
  }

  void attempt(Notice notice) {
    switch (judge.judge(notice)) {
      case Verdict.Refuse refusal -> refuse(notice, refusal.reason());
      case Verdict.Wait wait -> {
        int seen = notice.attempts();
        changed(notice, one -> one.postpone(seen, wait.until(), wait.cause()));
        metrics.count(notice, wait.cause());
      }
      case Verdict.Go go -> begin(notice, go);
    }
  }

  private void refuse(Notice notice, Reason reason) {
    metrics.count(changed(notice, one -> one.refuse(reason, now())), reason);
    judge.notMade(notice);
  }

  private void begin(Notice notice, Verdict.Go go) {
    int seen = notice.attempts();
    String claim = Ids.next();
    Instant until = now().plus(settings.claim());
    Notice begun = changed(notice, one -> one.begin(seen, go.route(), claim, until));
    if (begun.isClaimedBy(claim)) {
      settle(begun, channels.send(go.route().channel(), message(begun, go)));
    }
  }

  private Message message(Notice notice, Verdict.Go go) {
    Language language = notice.language();
    String name = go.route().name();
    String called = name != null ? name : language == Language.ZH ? "客户" : "customer";
    Rendered words =
        go.template().rendered(language, links.opened(notice.values()), called, company.zone());
    return new Message(notice.id(), go.route().address(), notice.purpose(), language, words, now());
  }

  private void settle(Notice notice, Handover handover) {
    switch (handover) {
      case Handover.Accepted accepted ->
          metrics.count(changed(notice, one -> one.sent(now())), "sent");
      case Handover.Rejected rejected -> fail(notice, Reason.REJECTED, rejected.cause());
      case Handover.Deferred deferred -> defer(notice, deferred.cause());
    }
  }

  /** Another attempt later, or none if it has been tried for long enough. */
  void defer(Notice notice, String cause) {
    Instant since = Objects.requireNonNullElse(notice.waitingSince(), notice.requestedAt());
    if (!now().isBefore(since.plus(settings.giveUpAfter()))) {
      fail(notice, Reason.GIVEN_UP, cause);
      return;
    }
    int tries = Math.max(1, notice.attempts());
    Duration pause = settings.backoff().after(tries, ThreadLocalRandom.current());
    changed(notice, one -> one.postpone(notice.attempts(), now().plus(pause), cause));
    metrics.count(notice, "retried");
  }

  private void fail(Notice notice, Reason reason, String cause) {
    metrics.count(changed(notice, one -> one.fail(reason, cause, now())), reason);
    judge.notMade(notice);
  }

  private Notice changed(Notice notice, Function<Notice, List<NoticeEvent>> verb) {
    Stored<Notice> stored = notices.change(notice.id(), verb);
    return stored.aggregate();
  }

  private Instant now() {
    return clock.instant();
  }
}
