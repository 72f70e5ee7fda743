package org.kehu.complaint.briefing;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.briefing.command.SubmitBriefing;
import org.kehu.complaint.briefing.command.TakeNote;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Level;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import tools.jackson.databind.json.JsonMapper;

/** Briefings in each state, made by the verbs alone. */
public final class BriefingSamples {

  public static final String AUTHOR = "st-chen-kefu";
  static final PolicyKind<BriefingPolicy> KIND = new BriefingPolicies().briefing();
  static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private BriefingSamples() {}

  /** So many hours after it was handed in. */
  public static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  static Stamp by(String who, int hour) {
    return new Stamp(who, hour(hour));
  }

  /** One that goes to these departments. */
  public static Briefing to(BriefingKind kind, String... departments) {
    return Briefing.of(
        new SubmitBriefing(
            kind,
            kind == BriefingKind.FEEDBACK ? FeedbackTopic.NEED : null,
            "面料成分检测",
            "三家客户希望在线查看进度",
            List.of("0192f0c0-0000-7000-8000-0000000000c1"),
            List.of()),
        "CB-20261123-0001",
        List.of(departments).stream().map(one -> Recipient.awaited(one, "st-" + one)).toList(),
        "customer-service",
        Level.RESTRICTED,
        hour(16),
        by(AUTHOR, 0));
  }

  static List<BriefingEvent> note(Briefing briefing, String department, @Nullable String reply) {
    return briefing.note(new TakeNote(department, reply), by("st-" + department, 2));
  }

  /** A briefing that went the usual way to the state. */
  public static Briefing in(BriefingStatus status) {
    Briefing briefing = to(BriefingKind.FEEDBACK, "sales", "production");
    switch (status) {
      case SUBMITTED -> {
        return briefing;
      }
      case NOTED -> note(briefing, "sales", null);
      case ACKNOWLEDGED -> {
        note(briefing, "sales", null);
        note(briefing, "production", "已列入计划");
      }
      case WITHDRAWN -> briefing.withdraw("数据有误");
    }
    return briefing;
  }

  /** Does a move with a command that is right in itself. */
  public static List<BriefingEvent> move(Briefing briefing, BriefingMove move) {
    return switch (move) {
      case ACKNOWLEDGE -> note(briefing, "production", "已列入计划");
      case WITHDRAW -> briefing.withdraw("数据有误");
    };
  }

  /** Lets time pass. */
  public static void passed(Briefing briefing, Instant until) {
    briefing.watch(until);
  }
}
