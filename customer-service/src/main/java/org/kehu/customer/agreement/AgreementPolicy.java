package org.kehu.customer.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.kehu.kit.policy.PolicyKind;

/**
 * The times that agreements are kept by; the sources say "in time" and "regularly" without numbers.
 *
 * @param reviewDays within which the legal department should have said something
 * @param filingDays within which a signed version must be on file
 * @param meetingEveryDays from one coordination meeting to the next
 * @param renewalNoticeDays before the end of the term at which renewal is to be decided
 */
public record AgreementPolicy(
    @Min(1) @Max(365) int reviewDays,
    @Min(1) @Max(365) int filingDays,
    @Min(1) @Max(365) int meetingEveryDays,
    @Min(1) @Max(730) int renewalNoticeDays) {

  /** The kind of policy. */
  public static final PolicyKind<AgreementPolicy> KIND =
      PolicyKind.of("customer-agreement", AgreementPolicy.class)
          .title("合作协议管理标准", "Agreements with customers")
          .help(
              "reviewDays:法务部门审核期限(天);filingDays:签订后归档备案期限(天);"
                  + "meetingEveryDays:合作项目沟通会议间隔(天);renewalNoticeDays:到期前多少天提醒续签。",
              "reviewDays: days that the legal department has for a review; filingDays: days from"
                  + " signing within which it is filed; meetingEveryDays: from one coordination"
                  + " meeting to the next; renewalNoticeDays: before the end of the term at which"
                  + " renewal is to be decided.")
          .ownedBy("customer");
}
