/** The registry in which the services find each other. */
@NullMarked
package org.kehu.discovery;

import org.jspecify.annotations.NullMarked;
