/** Other departments that follow the suite with nothing but a Kafka client. */
@NullMarked
package org.kehu.e2e.subscriber;

import org.jspecify.annotations.NullMarked;
