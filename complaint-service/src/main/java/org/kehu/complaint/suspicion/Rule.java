package org.kehu.complaint.suspicion;

import org.kehu.complaint.violation.ViolationKind;

/** What is looked for, and what it would be if it were confirmed. */
public enum Rule {
  /** 受理告知逾期: who was asked first did not tell the customer in time that it was received. */
  UNACKNOWLEDGED(ViolationKind.COMPLAINT_PROCESS, "未按时告知客户已受理"),
  /** 逾期未再承诺: a deadline or promise passed, and the customer was given no other time. */
  LAPSED_WITHOUT_PROMISE(ViolationKind.COMPLAINT_PROCESS, "时限或承诺已过而未再次承诺"),
  /** 未告知处理结果: it was solved, and the customer was not told. */
  DECISION_UNTOLD(ViolationKind.COMPLAINT_PROCESS, "已解决而未告知客户处理结果"),
  /** 回访逾期. */
  CALLBACK_MISSED(ViolationKind.COMPLAINT_PROCESS, "未按时回访"),
  /** 未补交工作联络单: the problem was solved first, and the slip did not follow (P-52). */
  SLIP_MISSING(ViolationKind.COMPLAINT_PROCESS, "先行解决后未补交工作联络单"),
  /** 调听录音理由不明: recordings were played for reasons that say nothing. */
  RECORDING_UNEXPLAINED(ViolationKind.CONFIDENTIALITY, "调听录音未说明理由"),
  /** 查阅量异常: far more confidential files were read than usual. */
  READS_UNUSUAL(ViolationKind.CONFIDENTIALITY, "查阅密级资料的数量远超平时");

  private final ViolationKind kind;
  private final String words;

  Rule(ViolationKind kind, String words) {
    this.kind = kind;
    this.words = words;
  }

  /** What was done wrong, if it was. */
  public ViolationKind kind() {
    return kind;
  }

  /** As a report says it. */
  public String words() {
    return words;
  }
}
