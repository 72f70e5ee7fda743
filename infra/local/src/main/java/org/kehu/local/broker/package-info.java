/** A Kafka broker inside this process, and the topics that the suite agrees on. */
@NullMarked
package org.kehu.local.broker;

import org.jspecify.annotations.NullMarked;
