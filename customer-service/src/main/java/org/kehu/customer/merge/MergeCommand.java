package org.kehu.customer.merge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two files are to be merged.
 *
 * @param survivorVersion of the survivor as it was read
 * @param loserVersion of the loser as it was read
 * @param choices whose value survives, of items on which the person decides
 * @param reason why, where something speaks against it
 */
public record MergeCommand(
    String survivorId,
    long survivorVersion,
    String loserId,
    long loserVersion,
    Map<String, Side> choices,
    @Nullable String reason) {

  public MergeCommand {
    choices = Map.copyOf(choices);
  }
}
