package org.kehu.kit.inbox;

import org.kehu.kit.call.Call;

/**
 * An event of several that an {@link Effect} takes at once.
 *
 * @param call in which what follows from this event is made: in its causal chain, with a key of its
 *     own
 */
public record Happening(IncomingEvent event, Call call) {}
