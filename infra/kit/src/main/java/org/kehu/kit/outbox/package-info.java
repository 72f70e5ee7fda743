/**
 * Sends the events that documents carry to Kafka, in order per aggregate, and acknowledges them.
 */
@NullMarked
package org.kehu.kit.outbox;

import org.jspecify.annotations.NullMarked;
