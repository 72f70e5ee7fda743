@NullMarked
package org.kehu.kit.examination.web;

import org.jspecify.annotations.NullMarked;
