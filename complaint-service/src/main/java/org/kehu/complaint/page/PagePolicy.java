package org.kehu.complaint.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.kehu.complaint.cases.contact.Channel;

/**
 * How long links to the page hold and what may be attached there (P-03, P-54).
 *
 * @param channel how contacts count that come in by a link which names no channel
 * @param filingDays days in which something can be filed by a customer's own link
 * @param channelDays days for which a channel's link is given out
 * @param followingDays days for which a contact can be followed, from when it was filed
 * @param files how many files a customer attaches at most
 * @param fileKilobytes how large one of them is at most; the gateway lets no more through than its
 *     own limit
 */
public record PagePolicy(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String channel,
    @Min(1) @Max(365) int filingDays,
    @Min(1) @Max(3650) int channelDays,
    @Min(1) @Max(3650) int followingDays,
    @Min(0) @Max(50) int files,
    @Min(1) @Max(102400) int fileKilobytes) {

  Channel usualChannel() {
    return new Channel(channel);
  }

  int daysOf(LinkPurpose purpose) {
    return switch (purpose) {
      case FILING -> filingDays;
      case CHANNEL -> channelDays;
      case FOLLOWING -> followingDays;
    };
  }

  /** The largest file in bytes. */
  public long fileBytes() {
    return fileKilobytes * 1024L;
  }
}
