package org.kehu.complaint.handbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.handbook.command.DraftEntry;
import org.kehu.complaint.handbook.command.UseEntry;

/** Entries in each state, made by the verbs alone. */
public final class EntrySamples {

  public static final String AUTHOR = "st-wu-tousu";
  public static final String CASE = "0192f0c0-0000-7000-8000-0000000000c1";
  static final EntryText TEXT =
      new EntryText("报告逾期未出", "客户送检两周未收到报告", "免费加急", List.of("核对委托单"), "面料成分检测");
  static final EntryText BETTER =
      new EntryText("报告逾期未出", "送检后迟迟没有报告", "免费加急并当日告知", List.of(), null);

  private EntrySamples() {}

  static Stamp by(String who, int day) {
    return new Stamp(who, Instant.parse("2026-11-23T01:00:00Z").plus(Duration.ofDays(day)));
  }

  /** An entry that went the usual way to the state. */
  public static HandbookEntry in(EntryStatus status) {
    HandbookEntry entry =
        HandbookEntry.of(
            new DraftEntry(EntryKind.SOLUTION, TEXT),
            "SC-20261123-0001",
            "complaint-group",
            by(AUTHOR, 0));
    if (status != EntryStatus.DRAFT) {
      entry.submit();
    }
    if (status == EntryStatus.APPROVED || status == EntryStatus.RETIRED) {
      entry.approve(by("st-sun-jingli", 1));
    }
    if (status == EntryStatus.RETIRED) {
      entry.retire("标准已更新");
    }
    return entry;
  }

  /** Does a move with a command that is right in itself. */
  public static List<EntryEvent> move(HandbookEntry entry, EntryMove move) {
    return switch (move) {
      case REVISE -> entry.revise(BETTER, by(AUTHOR, 2));
      case SUBMIT -> entry.submit();
      case APPROVE -> entry.approve(by("st-sun-jingli", 3));
      case REFUSE -> entry.refuse("请补充步骤");
      case RETIRE -> entry.retire("标准已更新");
      case USE -> entry.use(new UseEntry(CASE, true));
    };
  }
}
