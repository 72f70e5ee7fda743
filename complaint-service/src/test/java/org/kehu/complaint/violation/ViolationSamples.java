package org.kehu.complaint.violation;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.violation.command.ProposeSanction;
import org.kehu.complaint.violation.command.ReportViolation;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import tools.jackson.databind.json.JsonMapper;

/** Violations in each state, made by the verbs alone. */
public final class ViolationSamples {

  public static final String PERSON = "st-lin-kefu";
  public static final String LEADER = "st-sun-jingli";
  static final PolicyKind<ViolationPolicy> KIND = new ViolationPolicies().violation();
  static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
  static final ViolationPolicy POLICY = VALUES.shipped(KIND);
  static final Leak LEAK =
      new Leak("名单存放在公用盘", "外部展会公司", "联系人和电话", List.of("0192f0c0-0000-7000-8000-000000000001"));
  private static final Factors FACTORS = new Factors(2, 3, 3);

  private ViolationSamples() {}

  static Stamp by(String who, int day) {
    return new Stamp(who, Instant.parse("2026-11-23T01:00:00Z").plus(Duration.ofDays(day)));
  }

  static ProposeSanction sanction(Gravity gravity, Sanction sanction) {
    return new ProposeSanction(gravity, sanction, false, FACTORS, "初犯,认识到位");
  }

  /** Of this kind, of somebody whom this colleague leads. */
  public static Violation of(ViolationKind kind, @Nullable String superior) {
    return Violation.of(
        new ReportViolation(
            kind,
            PERSON,
            null,
            "三次推托",
            "客户退单",
            List.of(new Evidence("来电记录", null)),
            kind == ViolationKind.LEAK ? LEAK : null),
        "WG-20261123-0001",
        "customer-service",
        superior,
        by("st-chen-kefu", 0));
  }

  /** A violation that went the usual way to the state. */
  public static Violation in(ViolationStatus status) {
    Violation violation = of(ViolationKind.SHIRKING, LEADER);
    switch (status) {
      case REPORTED -> {
        return violation;
      }
      case DROPPED -> violation.drop("查无实据", by(LEADER, 1));
      case HEARD -> heard(violation);
      case PROPOSED -> proposed(violation);
      case SANCTIONED -> sanctioned(violation);
      case APPEALED -> appealed(violation);
      case UPHELD -> {
        appealed(violation);
        violation.uphold("维持", by("st-zhao-zhuren", 5));
      }
    }
    return violation;
  }

  private static void heard(Violation violation) {
    violation.hear("当时系统故障", by(PERSON, 1));
  }

  private static void proposed(Violation violation) {
    heard(violation);
    violation.propose(sanction(Gravity.LIGHT, Sanction.CRITICISM), POLICY, by(LEADER, 2));
  }

  private static void sanctioned(Violation violation) {
    proposed(violation);
    violation.decide(true, "同意", by("st-wang-zong", 3));
  }

  private static void appealed(Violation violation) {
    sanctioned(violation);
    violation.appeal("处理过重", by(PERSON, 4));
  }

  /** Does a move with a command that is right in itself. */
  public static List<ViolationEvent> move(Violation violation, ViolationMove move) {
    return switch (move) {
      case HEAR -> violation.hear("当时系统故障", by(PERSON, 6));
      case PROPOSE ->
          violation.propose(sanction(Gravity.GRAVE, Sanction.REMOVAL), POLICY, by(LEADER, 6));
      case APPROVE -> violation.decide(true, "同意", by("st-wang-zong", 6));
      case REFUSE -> violation.decide(false, "请补充", by("st-wang-zong", 6));
      case APPEAL -> violation.appeal("处理过重", by(PERSON, 6));
      case UPHOLD -> violation.uphold("维持", by("st-zhao-zhuren", 6));
      case DROP -> violation.drop("查无实据", by(LEADER, 6));
    };
  }
}
