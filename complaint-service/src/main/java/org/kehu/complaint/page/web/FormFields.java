package org.kehu.complaint.page.web;

import java.util.Map;
import org.kehu.kit.problem.RequestProblem;

/** The fields of a form as a browser sends them; text that no keyboard makes is refused. */
final class FormFields {

  private final Map<String, String[]> fields;

  FormFields(Map<String, String[]> fields) {
    this.fields = Map.copyOf(fields);
  }

  /** The first value of a field; empty without one. */
  String text(String field) {
    String[] sent = fields.get(field);
    String text = sent == null || sent.length == 0 ? "" : sent[0].replace("\r\n", "\n");
    if (text.codePoints().anyMatch(FormFields::isBroken)) {
      throw RequestProblem.BODY_UNREADABLE.problem();
    }
    return text;
  }

  private static boolean isBroken(int point) {
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return half || (Character.isISOControl(point) && point != '\n' && point != '\t');
  }
}
