package org.kalanso.accounts.security;

import org.kalanso.accounts.session.AccessTokens;
import org.kalanso.accounts.session.Callers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ViewResolver;

/**
 * What every request passes: who is asking, form tokens, headers. Who may is not decided here but by the {@code @Allow} of
 * the handler, which stands beside what it protects.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {
    /** Nothing inline, nothing from elsewhere, in nobody's frame. Pictures may stand in the page as data. */
    static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final String FEATURES = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";

    /** Static files know nobody and set no cookie, so that they can be kept for ever. */
    @Bean
    @Order(1)
    SecurityFilterChain staticFileChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/s/**")
                .headers(headers -> protect(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain requestChain(
            HttpSecurity http,
            Callers callers,
            AccessTokens tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals,
            @Qualifier("jteViewResolver") ViewResolver views)
            throws Exception {
        var contexts = new RequestAttributeSecurityContextRepository();
        var refused = new RefusedByChain(refusals, views);
        return http.headers(SecurityChain::protect)
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new FormTokens())
                        .ignoringRequestMatchers(FormTokens.NEEDLESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(security -> security.securityContextRepository(contexts))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SignedInFilter(callers, tokens, contexts), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.accessDeniedHandler(refused)
                        .authenticationEntryPoint((request, response, e) -> refused.handle(
                                request,
                                response,
                                new org.springframework.security.access.AccessDeniedException("closed", e))))
                .build();
    }

    private static HeadersConfigurer<HttpSecurity> protect(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** Nobody signs in through Spring's own doors; without this bean it would make up a user and a password. */
    @Bean
    UserDetailsService noUsersOfSpring() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
