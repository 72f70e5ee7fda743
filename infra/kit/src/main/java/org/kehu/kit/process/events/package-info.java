/** What others hear about long commands. */
@NullMarked
package org.kehu.kit.process.events;

import org.jspecify.annotations.NullMarked;
