package org.kehu.complaint.briefing.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.briefing.BriefingKind;
import org.kehu.complaint.briefing.FeedbackTopic;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Report to the superior, or forward what customers say (P-42, P-66, P-70).
 *
 * @param kind what it is about
 * @param topic by what feedback is sorted; null for other kinds
 * @param product product or service concerned, at most 100 characters
 * @param content at most 4000 characters
 * @param caseIds cases that it rests on, at most 50
 * @param departmentIds who shall take note beside those whom policy names, at most 10
 */
public record SubmitBriefing(
    BriefingKind kind,
    @Nullable FeedbackTopic topic,
    @Nullable String product,
    String content,
    List<String> caseIds,
    List<String> departmentIds) {

  /** On how many cases one rests at most. */
  public static final int MOST_CASES = 50;

  /** How many departments are named at most. */
  public static final int MOST_DEPARTMENTS = 10;

  /** Bounded. */
  public SubmitBriefing {
    caseIds = caseIds.stream().distinct().toList();
    departmentIds = departmentIds.stream().distinct().toList();
    Bounds.text("/product", product, 100);
    Bounds.required("/content", content, 4000);
    Bounds.size("/caseIds", caseIds, 0, MOST_CASES);
    Bounds.size("/departmentIds", departmentIds, 0, MOST_DEPARTMENTS);
  }
}
