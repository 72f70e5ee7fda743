package org.kehu.complaint.cases;

import org.jspecify.annotations.Nullable;

/**
 * An investigation (调查).
 *
 * @param started who began it
 * @param finished who ended it
 * @param findings what was found
 */
public record Investigation(Stamp started, @Nullable Stamp finished, @Nullable Findings findings) {}
