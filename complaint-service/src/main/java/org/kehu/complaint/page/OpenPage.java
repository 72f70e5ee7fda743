package org.kehu.complaint.page;

import org.jspecify.annotations.Nullable;

/**
 * What a link opens.
 *
 * @param link the link
 * @param followed the case behind it; null while nothing was filed by it
 */
public record OpenPage(PageLink link, @Nullable FollowedCase followed) {}
