/** What every controller of the suite does alike: answers with ETag and Location, merge patches. */
@NullMarked
package org.kehu.kit.web;

import org.jspecify.annotations.NullMarked;
