package org.kehu.complaint.cooperation;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cooperation.command.AskCooperation;
import org.kehu.complaint.cooperation.command.GiveOpinion;
import org.kehu.kit.access.Level;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import tools.jackson.databind.json.JsonMapper;

/** Cooperations in each state, made by the verbs alone. */
public final class CooperationSamples {

  public static final String ASKER = "st-zheng-tousu";
  public static final String PARTNER = "production";
  static final PolicyKind<CooperationPolicy> KIND = new CooperationPolicies().cooperation();
  static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private CooperationSamples() {}

  /** So many hours after it was asked for. */
  static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  static Stamp by(String who, int hour) {
    return new Stamp(who, hour(hour));
  }

  static Cooperation asked(boolean solvedFirst) {
    return asking(List.of(PARTNER), solvedFirst);
  }

  /** One that asks these departments. */
  public static Cooperation asking(List<String> departments, boolean solvedFirst) {
    return Cooperation.of(
        new AskCooperation(
            "0192f0c0-0000-7000-8000-0000000000c1", "复核检测流程", departments, hour(24), solvedFirst),
        "XZ-20261123-0001",
        departments.stream().map(one -> Partner.asked(one, "st-pu-tong")).toList(),
        "complaint-group",
        Level.RESTRICTED,
        solvedFirst ? hour(40) : null,
        by(ASKER, 0));
  }

  static List<CooperationEvent> say(Cooperation cooperation, Position position) {
    return cooperation.opine(
        new GiveOpinion(PARTNER, position, "同意重检"), hour(48), by("st-pu-tong", 2));
  }

  /** A cooperation that went the usual way to the state; the problem was solved first. */
  public static Cooperation in(CooperationStatus status) {
    Cooperation cooperation = asked(true);
    switch (status) {
      case ASKED -> {
        return cooperation;
      }
      case AGREED -> say(cooperation, Position.AGREE);
      case DISPUTED -> say(cooperation, Position.OBJECT);
      case RULED -> {
        say(cooperation, Position.OBJECT);
        cooperation.rule("由生产处重检", by("st-zhao-zhuren", 5));
      }
      case CANCELLED -> cooperation.cancel("已自行解决");
    }
    return cooperation;
  }

  /** Does a move with a command that is right in itself. */
  public static List<CooperationEvent> move(Cooperation cooperation, CooperationMove move) {
    return switch (move) {
      case OPINE -> say(cooperation, Position.OBJECT);
      case RULE -> cooperation.rule("由生产处重检", by("st-zhao-zhuren", 6));
      case SUBMIT_SLIP -> cooperation.submit(new WorkSlip("已先行重检", "LL-2026-0001", by(ASKER, 6)));
      case CANCEL -> cooperation.cancel("已自行解决");
    };
  }

  /** Lets time pass. */
  public static void passed(Cooperation cooperation, Instant until) {
    cooperation.watch(until);
  }
}
