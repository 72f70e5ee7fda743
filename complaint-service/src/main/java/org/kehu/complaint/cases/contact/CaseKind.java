package org.kehu.complaint.cases.contact;

/** What kind of contact it is (catalogue P-01). */
public enum CaseKind {
  /** 咨询: asks about the business. */
  INQUIRY,
  /** 查询: asks for a result or a status. */
  QUERY,
  /** 投诉: is dissatisfied and says so, on whatever channel (P-02). */
  COMPLAINT,
  /** 建议. */
  SUGGESTION,
  /** 意见. */
  OPINION,
  /** 举报. */
  REPORT,
  /** 服务请求. */
  SERVICE_REQUEST,
  /** 故障报修 (P-58). */
  FAULT,
  /** 反馈. */
  FEEDBACK;

  /** Whether it says what could be better, so that what came of it is told back (P-64, P-65). */
  public boolean isSuggestion() {
    return this == SUGGESTION || this == OPINION || this == FEEDBACK;
  }

  /** Whether the customer waits for something to be put right. */
  public boolean isGrievance() {
    return this == COMPLAINT || this == REPORT || this == FAULT;
  }
}
