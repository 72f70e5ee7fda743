package org.kehu.customer.project;

import java.time.Instant;

/** One step of a formality, as it is told to the customer (及时跟踪手续办理进度, C-113). */
public record FormalityStep(FormalityState state, String note, Instant at, String by) {}
