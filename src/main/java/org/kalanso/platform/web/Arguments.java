package org.kalanso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.RecentProof;
import org.kalanso.platform.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Handlers take {@link Page} and {@link Caller} as arguments, and nobody passes the door unasked. */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {
    private final Pages pages;
    private final ObjectProvider<RecentProof> proofs;

    Arguments(Pages pages, ObjectProvider<RecentProof> proofs) {
        this.pages = pages;
        this.proofs = proofs;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageArgument(pages));
        resolvers.add(new CallerArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Door(proofs));
    }

    private record PageArgument(Pages pages) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Page.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return pages.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }

    /** A nullable {@code Caller} parameter admits strangers; any other refuses them. */
    private record CallerArgument() implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Caller caller = Pages.caller();
            if (caller == null && !parameter.isOptional())
                throw Problem.of("platform.sign-in-needed", HttpStatus.UNAUTHORIZED);
            return caller;
        }
    }
}
