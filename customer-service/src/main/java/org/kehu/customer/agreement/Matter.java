package org.kehu.customer.agreement;

/** The kinds of matter for which a service level may be agreed (来件种类, catalogue P-01). */
public enum Matter {
  INQUIRY,
  QUERY,
  COMPLAINT,
  SUGGESTION,
  OPINION,
  REPORT,
  SERVICE_REQUEST,
  FAULT,
  FEEDBACK
}
