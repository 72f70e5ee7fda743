package org.kehu.complaint.cases.contact;

import java.util.regex.Pattern;

/**
 * The way a contact came in (受理渠道, catalogue P-03): a code of the list that the intake policy
 * keeps.
 *
 * @param code upper case words joined by underscores, at most 40 characters
 */
public record Channel(String code) {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** Opened by the suite itself after a low score of a survey. */
  public static final Channel SURVEY = new Channel("SURVEY");

  /** Refuses what no policy could list. */
  public Channel {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("A channel's code looks like ONLINE_PLATFORM");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
