package org.kehu.visit.inbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How customers who visit us are received (catalogue V-42, V-44).
 *
 * @param vipRanks guests of these ranks are received at VIP level
 * @param vipGrades guests of customers with these grades too
 * @param leaderReceives levels at which the leader of the receiving department is among the hosts
 */
public record InboundPolicy(
    @NotNull @Size(max = 3) Set<@NotNull GuestRank> vipRanks,
    @NotNull @Size(max = 20) Set<@NotBlank @Size(max = 8) String> vipGrades,
    @NotNull @Size(max = 3) Set<@NotNull Welcome> leaderReceives) {

  public InboundPolicy {
    vipRanks = vipRanks == null ? Set.of() : Set.copyOf(vipRanks);
    vipGrades = vipGrades == null ? Set.of() : Set.copyOf(vipGrades);
    leaderReceives = leaderReceives == null ? Set.of() : Set.copyOf(leaderReceives);
  }

  /** The level for these guests of a customer. */
  public Welcome welcome(Collection<GuestRank> guests, @Nullable String grade) {
    if (guests.stream().anyMatch(vipRanks::contains)
        || grade != null && vipGrades.contains(grade)) {
      return Welcome.VIP;
    }
    return guests.stream().anyMatch(rank -> rank != GuestRank.STAFF)
        ? Welcome.SENIOR
        : Welcome.NORMAL;
  }
}
